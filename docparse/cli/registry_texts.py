"""Texts of ``docparse registry``: key → (Vietnamese, English)."""

from __future__ import annotations

from docparse.cli.registry_edit_texts import EDIT_TEXTS
from docparse.cli.worklist_texts import WORKLIST_TEXTS

REGISTRY_TEXTS: dict[str, tuple[str, str]] = {
    "registry": (
        "tra cứu văn bản trong sổ đăng ký: còn hiệu lực không, bị gì thay thế, theo nguồn nào",
        "look instruments up in the registry: in force or not, replaced by what, says who",
    ),
    "registry_action": ("việc cần làm", "what to do"),
    "registry_status": (
        "tình trạng hiệu lực của các văn bản vào hôm nay hoặc ngày --on",
        "the validity of instruments today, or on the day --on",
    ),
    "registry_stats": ("sổ đăng ký có bao nhiêu văn bản, từ nguồn nào", "how many instruments it holds, from where"),
    "registry_numbers": (
        "số, ký hiệu văn bản, ví dụ 30/2020/NĐ-CP",
        "number and symbol of an instrument, such as 30/2020/NĐ-CP",
    ),
    "registry_on": ("ngày cần xét (mặc định: hôm nay)", "the day in question (default: today)"),
    "registry_not_found": (
        "{number}: không có trong sổ đăng ký (không có nghĩa là hết hiệu lực). Hãy kiểm tra lại số, ký hiệu.",
        "{number}: not in the registry (which does not mean that it has expired). Check number and symbol.",
    ),
    "registry_near": ("  Có phải: {numbers}?", "  Did you mean: {numbers}?"),
    "registry_count": ("{what}: {count}", "{what}: {count}"),
    "registry_instruments": ("Văn bản", "Instruments"),
    "registry_facts": ("Thông tin về văn bản", "Facts"),
    "registry_aliases": ("Tên gọi khác", "Other names"),
    "registry_links": ("Quan hệ giữa các văn bản", "Relations"),
    "registry_import": (
        "nhập bảng văn bản (CSV, JSON Lines, XLSX, Parquet) vào sổ đăng ký riêng của đơn vị",
        "take a table of instruments (CSV, JSON Lines, XLSX, Parquet) into the registry of your office",
    ),
    "registry_table": ("tệp bảng", "file of the table"),
    "registry_map": (
        "cột nào là gì, khi tên cột không tự nói lên: number=CỘT,issuer=CỘT (các trường: {fields})",
        "which column is which, where their names do not tell: number=COLUMN,issuer=COLUMN (fields: {fields})",
    ),
    "registry_evidence": (
        "mức tin cậy của bảng: {choices} (mặc định: {default}; bảng có cột evidence thì theo cột)",
        "what the table is worth: {choices} (default: {default}; a column named evidence wins)",
    ),
    "registry_as_of": (
        "ngày mà tình trạng hiệu lực trong bảng còn đúng (bảng có cột as_of thì theo cột)",
        "the day on which the states in the table were true (a column named as_of wins)",
    ),
    "registry_source": ("tên nguồn (mặc định: tên tệp)", "name of the source (default: name of the file)"),
    "registry_named": ("tên của sổ đăng ký, ghi trong phiếu rà soát", "name of the registry, for records"),
    "registry_bad_map": (
        "không hiểu “{value}”; viết trường=CỘT, ví dụ number=Số hiệu",
        "not understood: {value}; write field=COLUMN",
    ),
    "registry_taken": ("{path}: đã nhập {count} dòng vào {registry}", "{path}: {count} rows taken into {registry}"),
    "registry_lines": ("  {reason}: {count} dòng ({lines})", "  {reason}: {count} rows ({lines})"),
    "registry_reason_no_number": ("không nhập, thiếu số, ký hiệu", "not taken in, no number"),
    "registry_reason_unknown_evidence": ("không nhập, mức tin cậy lạ", "not taken in, unknown evidence"),
    "registry_reason_unknown_state": ("không nhập, tình trạng hiệu lực lạ", "not taken in, unknown state"),
    "registry_reason_state_without_day": (
        "không nhập, có tình trạng hiệu lực nhưng không rõ đúng vào ngày nào (thêm --as-of)",
        "not taken in, a state that was true on no known day (add --as-of)",
    ),
    "registry_reason_bad_date": ("không nhập, ngày không đọc được", "not taken in, unreadable date"),
    "registry_reason_day_to_come": (
        "không nhập, tình trạng ghi tính đến một ngày chưa đến",
        "not taken in, a state found on a day that has not come",
    ),
    "registry_reason_unknown_relation": ("không nhập, quan hệ lạ", "not taken in, unknown relation"),
    "registry_reason_dangling": (
        "không nhập, văn bản ở một đầu quan hệ không có trong sổ",
        "not taken in, one end is not in the registry",
    ),
    "registry_reason_ambiguous": (
        "không nhập, nhiều văn bản cùng số",
        "not taken in, several instruments share the number",
    ),
    "registry_reason_lower_ends_higher": (
        "không nhập, văn bản cấp dưới không thể bãi bỏ văn bản cấp trên",
        "not taken in, a lower instrument cannot end a higher one",
    ),
    "registry_reason_compound_issuer": (
        "đã nhập, nhiều cơ quan cùng ban hành: nên xem lại",
        "taken in, several issuers: have a look",
    ),
    "registry_name": ("Sổ đăng ký {name}, tính đến ngày {day}", "Registry {name}, as of {day}"),
    **EDIT_TEXTS,
    **WORKLIST_TEXTS,
}
