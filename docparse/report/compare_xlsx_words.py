"""The words that only the workbook of documents side by side needs, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.words import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "figures_sheet": ("Số liệu", "Numbers"),
    "charts_sheet": ("Biểu đồ", "Charts"),
    "role": ("Vai trò", "Role"),
    "about": ("Về", "On"),
    "quotation": ("Trích dẫn", "Quotation"),
    "in_table": ("Xem bảng", "See table"),
    "row_of_table": ("{table}, dòng {row}", "{table}, row {row}"),
    "more_quotes": ("… và {count} chỗ nữa", "… and {count} more"),
    "beside_first": ("So từng đoạn với {one}", "Paragraphs beside {one}"),
    "present": ("Số văn bản có", "In so many"),
    "mean_share": ("Giống bình quân", "Mean sameness"),
    "origin": ("mốc", "base"),
    "elsewhere": ("Đứng ở số khác", "Under another number"),
    "remarks": ("Nhận xét (số ở trang Tóm tắt)", "Remarks (numbers of the summary)"),
    "lowest": ("Thấp nhất", "Lowest"),
    "highest": ("Cao nhất", "Highest"),
    "change": ("Thay đổi", "Change"),
    "sections_legend": (
        "Phần trăm là mức giống nhau về chữ so với văn bản đầu tiên có mục đó (mốc). Xanh: giống; đỏ: khác; xám: không "
        "có mục.",
        "The share is how much of the text is that of the first document that has the section (base). Green: the same; "
        "red: another; grey: no such section.",
    ),
    "marks_legend": (
        "Ô vàng: khác văn bản khác; ô xám “không có”: lẽ ra phải có. Lý do ghi ở cột cuối.",
        "Yellow: differs from others; grey “none”: should be there. The last column says why.",
    ),
    "figures_legend": (
        "Các con số ở dạng số, tính theo đơn vị của dòng (khoảng “từ … đến …” lấy số nhỏ); biểu đồ lấy từ bảng này.",
        "The figures as numbers in the unit of the row (of a range the lesser end); the charts are drawn from them.",
    ),
    "few_charts": (
        "Vẽ {shown}/{count} chỉ tiêu, là những chỉ tiêu mà nhiều văn bản nêu nhất; xem đủ ở trang {sheet}.",
        "{shown} of {count} figures are drawn, those that most documents have; all of them are in {sheet}.",
    ),
    "chart_part": ("{name} ({number}/{count})", "{name} ({number} of {count})"),
    "no_unit": ("không ghi đơn vị", "no unit"),
    "passages_legend": ("So với {one}: ", "Beside {one}: "),
    "legend_removed": ("chữ bỏ đi", "taken out"),
    "legend_added": ("chữ thêm vào", "put in"),
    "legend_form": ("chỉ khác cách trình bày", "only formatted otherwise"),
}


def compare_xlsx_words(said: Mapping[str, str]) -> Mapping[str, str]:
    """``said``, the words of the comparison, and those of its workbook in the same language."""
    lang: Lang = "en" if said["language"] == "en" else "vi"
    return {**said, **{key: pair[lang == "en"] for key, pair in _WORDS.items()}}
