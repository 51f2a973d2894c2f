"""The words of documents side by side, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.table_words import table_words
from docparse.report.words import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "compare_heading": ("SO SÁNH {count} VĂN BẢN", "{count} DOCUMENTS SIDE BY SIDE"),
    "compare_papers": ("Các văn bản", "The documents"),
    "compare_parent": ("văn bản cấp trên", "the superior's"),
    "compare_document": ("Văn bản", "Document"),
    "compare_summary": ("Khác nhau đáng chú ý", "What differs that matters"),
    "compare_alike": (
        "Không thấy mâu thuẫn về chỉ tiêu, nhiệm vụ, căn cứ, bố cục. Các bảng dưới đây nêu đủ những gì đã đối chiếu.",
        "Figures, tasks, bases and structure do not contradict. The tables below show all that was held side by side.",
    ),
    "compare_counts": (
        "{sections} mục, {quotas} chỉ tiêu, {tasks} nhiệm vụ, {bases} căn cứ được đối chiếu.",
        "{sections} sections, {quotas} figures, {tasks} tasks, {bases} legal bases were held side by side.",
    ),
    "compare_wide": (
        "{count} dòng; nhiều văn bản, xem bảng đầy đủ bằng --format html hoặc --format xlsx.",
        "{count} rows; with so many documents, see the whole table with --format html or --format xlsx.",
    ),
    "compare_none": ("Không có.", "None."),
    "compare_total": ("Cộng", "Total"),
    "compare_subject": ("Chỉ tiêu", "Figure"),
    "compare_task": ("Nhiệm vụ", "Task"),
    "compare_section": ("Mục", "Section"),
    "compare_base": ("Căn cứ", "Legal basis"),
    "compare_sections": ("Các mục", "Sections"),
    "compare_quotas": ("Chỉ tiêu, số liệu", "Figures"),
    "compare_tasks": ("Nhiệm vụ", "Tasks"),
    "compare_bases": ("Căn cứ ban hành", "Legal bases"),
    "compare_passages": ("Khác nhau từng chữ", "Word by word"),
    "compare_copies": ("Đoạn chép của đơn vị khác", "Paragraphs copied from another organ"),
    "compare_state": ("Hiệu lực", "Validity"),
    "compare_note": ("Ghi chú", "Note"),
    "compare_where": ("Ở đâu", "Where"),
    "compare_what": ("Nội dung", "What"),
    "compare_gravity": ("Mức", "Weight"),
    # gravities
    "gravity_contradicts": ("mâu thuẫn", "contradicts"),
    "gravity_lacks": ("thiếu", "lacking"),
    "gravity_differs": ("khác nhau", "differs"),
    "gravity_notes": ("lưu ý", "note"),
    "gravity_contradicts_count": ("{count} chỗ mâu thuẫn", "{count} contradictions"),
    "gravity_lacks_count": ("{count} chỗ thiếu", "{count} lacking"),
    "gravity_differs_count": ("{count} chỗ khác nhau", "{count} differences"),
    "gravity_notes_count": ("{count} lưu ý", "{count} notes"),
    # the page
    "compare_contents": ("Nội dung trang", "On this page"),
    "compare_all_documents": ("mọi văn bản", "all documents"),
    "compare_concerning": ("Liên quan đến", "Concerning"),
    "compare_search": ("Tìm", "Search"),
    "compare_only": ("Bấm để chỉ xem mức này", "Press to see these alone"),
    "compare_none_fits": ("Không có điểm nào khớp bộ lọc.", "Nothing fits the filter."),
    "compare_quotes": ("Xem nguyên văn ({count} chỗ)", "Show the text ({count})"),
    "compare_more_quotes": ("… và {count} chỗ khác.", "… and {count} more."),
    "compare_points": ("điểm", "statements"),
    "compare_to_row": ("Xem trong bảng “{heading}”", "See it in the table “{heading}”"),
    "compare_map": ("Bản đồ các mục", "Map of the sections"),
    "compare_map_note": (
        "Mỗi dòng là một mục, mỗi cột là một văn bản. Màu cho biết nội dung giống bao nhiêu so với văn bản đầu tiên "
        "có mục đó (ô mốc).",
        "A row is a section, a column a document. The colour tells how much of the section is the same as in the first "
        "document that has it.",
    ),
    "compare_section_rows": ("Bảng các mục ({count} dòng)", "Table of the sections ({count} rows)"),
    "heat_first": ("mốc để so sánh", "the others are held against it"),
    "heat_first_short": ("mốc", "first"),
    "heat_exact": ("giống hệt", "the same"),
    "heat_close": ("gần giống: 75–99%", "nearly the same: 75–99%"),
    "heat_near": ("gần giống: 50–74%", "nearly the same: 50–74%"),
    "heat_apart": ("khác nhiều: giống 25–49%", "other text: 25–49% alike"),
    "heat_far": ("khác nhiều: giống dưới 25%", "other text: less than 25% alike"),
    "heat_missing": ("không có mục này", "no such section"),
    "heat_moved": ("ở phần khác, số khác", "in another chapter"),
    "compare_bars": ("Chỉ tiêu có con số khác nhau", "Figures that are not the same"),
    "compare_bars_note": (
        "Vạch đứng là mức của văn bản cấp trên. Ngoài ra, {count} chỉ tiêu có con số như nhau nên không vẽ.",
        "The upright line is what the superior's document sets. {count} more figures are the same and are not drawn.",
    ),
    "bars_documents": ("{count} văn bản", "{count} documents"),
    "compare_mark_differs": ("khác, đã nêu ở trên", "differs, as told above"),
    "compare_mark_lacks": ("thiếu, đã nêu ở trên", "lacking, as told above"),
    "compare_pairs_many": (
        "Chỉ so từng chữ khi có ít văn bản; hãy chọn hai hoặc vài văn bản để so.",
        "With so many documents nothing is shown word by word; choose two, or a few.",
    ),
    "compare_pairs_alike": ("Không có đoạn nào sửa chữ.", "No paragraph was changed."),
    "compare_piece_removed": ("bỏ đi", "taken out"),
    "compare_piece_added": ("thêm vào", "put in"),
    "compare_piece_form": ("khác cách trình bày", "formatted otherwise"),
    "compare_not_printed": (
        "Bảng rộng, không in; hãy dùng --format xlsx.",
        "The table is too wide for paper; use --format xlsx.",
    ),
    # cells
    "section_exact": ("{path}: giống hệt", "{path}: the same"),
    "section_near": ("{path}: gần giống ({share}%)", "{path}: nearly the same ({share}%)"),
    "section_other": ("{path}: khác nhiều (giống {share}%)", "{path}: other text ({share}% alike)"),
    "section_missing_cell": ("không có", "none"),
    "carried_less": ("cộng lại chưa đủ", "the sum falls short"),
    "carried_enough": ("cộng lại đủ", "the sum is enough"),
    # passages
    "compare_passage_counts": (
        "{changed} đoạn sửa chữ, {added} đoạn thêm, {removed} đoạn bỏ, {moved} đoạn đổi chỗ, {form} đoạn chỉ khác cách "
        "trình bày hoặc đánh số, {same} đoạn giống hệt",
        "{changed} paragraphs changed, {added} added, {removed} taken out, {moved} moved, {form} only formatted or "
        "numbered otherwise, {same} the same",
    ),
    "passage_changed": ("sửa", "changed"),
    "passage_form": ("trình bày", "form"),
    "passage_added": ("thêm", "added"),
    "passage_removed": ("bỏ", "taken out"),
    "passage_moved": ("đổi chỗ", "moved"),
    "passage_legend": ("[-chữ bỏ đi-] {+chữ thêm vào+}", "[-taken out-] {+put in+}"),
    # what of a task differs
    "told_task_two_leads": ("nhiều đơn vị chủ trì", "several leads"),
    "told_task_lead": ("chủ trì", "lead"),
    "told_task_partners": ("phối hợp", "partners"),
    "told_task_deadline": ("thời hạn", "deadline"),
    "told_task_recipient": ("nơi nhận báo cáo", "recipient"),
    "told_task_reporting": ("chế độ báo cáo", "reporting line"),
    "told_task_verb": ("việc phải làm", "verb"),
    "told_task_product": ("sản phẩm", "product"),
    "not_said": ("không nêu", "not said"),
    # statements
    "quota_power_of_ten": (
        "{who}: {value}, nhưng {other} ghi {other_value}; lệch hàng nghìn lần, cần xem lại đơn vị tính",
        "{who}: {value}, but {other} has {other_value}; a thousand times apart, look at the unit",
    ),
    "quota_two_names": (
        "Cùng một con số {value} nhưng {other} gọi là “{one_name}”, {who} gọi là “{other_name}”",
        "One figure, {value}, is “{one_name}” in {other} and “{other_name}” in {who}",
    ),
    "quota_below_parent": (
        "{who} đặt {value}, không đạt mức {other_value} mà {other} giao",
        "{who} sets {value}, short of {other_value} set by {other}",
    ),
    "quota_not_carried": (
        "Chỉ tiêu {other_value} của {other} chưa có trong: {who}",
        "The figure {other_value} of {other} is not carried by: {who}",
    ),
    "quota_sum_short": (
        "{other} giao {other_value}; các văn bản đã đọc cộng lại được {total} (còn thiếu {lack})",
        "{other} sets {other_value}; what was read adds up to {total} ({lack} short)",
    ),
    "quota_rounded": (
        "{who} ghi {value}, {other} ghi {other_value}: làm tròn khác nhau",
        "{who} has {value}, {other} has {other_value}: rounded differently",
    ),
    "quota_differs": ("Cùng một chỉ tiêu: {each}", "One figure: {each}"),
    "task_two_leads": (
        "Nhiều đơn vị cùng nhận chủ trì một việc: {leads}",
        "Several organs claim the lead of one task: {leads}",
    ),
    "task_lead": (
        "Chủ trì: {other} giao {one_value}, {who} ghi {other_side}",
        "Lead: {one_value} by {other}, {other_side} by {who}",
    ),
    "task_deadline": (
        "Thời hạn: {other} ghi {one_value}, {who} ghi {other_side}",
        "Deadline: {one_value} by {other}, {other_side} by {who}",
    ),
    "task_reporting": (
        "Chế độ báo cáo: {other} ghi “{one_value}”, {who} ghi “{other_side}”",
        "Reporting line: “{one_value}” by {other}, “{other_side}” by {who}",
    ),
    "task_recipient": (
        "Nơi nhận báo cáo: {other} ghi {one_value}, {who} ghi {other_side}",
        "Recipient: {one_value} by {other}, {other_side} by {who}",
    ),
    "task_verb": (
        "Việc phải làm: {other} ghi “{one_value}”, {who} ghi “{other_side}”",
        "To be done: “{one_value}” by {other}, “{other_side}” by {who}",
    ),
    "task_product": (
        "Sản phẩm: {other} ghi “{one_value}”, {who} ghi “{other_side}”",
        "Product: “{one_value}” by {other}, “{other_side}” by {who}",
    ),
    "task_partners": (
        "Phối hợp: {other} ghi {one_value}, {who} ghi {other_side}",
        "Partners: {one_value} by {other}, {other_side} by {who}",
    ),
    "task_missing": (
        "Nhiệm vụ {other} giao {lead} chưa có trong: {who}",
        "A task that {other} gives to {lead} is not in: {who}",
    ),
    "base_two_dates": (
        "{instrument} ghi hai ngày: {one_value}; riêng {who} ghi {other_side}",
        "{instrument} under two dates: {one_value}; but {other_side} in {who}",
    ),
    "base_two_titles": (
        "{instrument} ghi trích yếu khác nhau: {titles}",
        "{instrument} under several titles: {titles}",
    ),
    "base_replaced": (
        "{who} căn cứ {instrument}, đã được thay thế bởi {successor} mà {other} căn cứ",
        "{who} rests on {instrument}, replaced by {successor}, on which {other} rests",
    ),
    "base_missing": (
        "{who} không căn cứ {instrument}; {count}/{of} văn bản tương tự có",
        "{who} does not rest on {instrument}; {count} of {of} sister documents do",
    ),
    "base_not_in_all": (
        "{who} không căn cứ {instrument} như {other}",
        "{who} does not rest on {instrument} as {other} does",
    ),
    "copied_paragraph": (
        "{who} còn tên “{name}” trong đoạn giống đoạn của {other}",
        "{who} still has the name “{name}” in a paragraph that is {other}'s",
    ),
    "section_missing": (
        "{who} không có mục “{heading}”; {count} văn bản khác có",
        "{who} has no section “{heading}”; {count} others have",
    ),
    "section_moved": (
        "{who} để mục “{heading}” ở {path}; {other} để ở {usual}",
        "{who} has the section “{heading}” at {path}; {other} at {usual}",
    ),
}


def compare_words(lang: Lang = "vi") -> Mapping[str, str]:
    """Key → word in the language, the words of the tables among them."""
    return {**table_words(lang), **{key: said[lang == "en"] for key, said in _WORDS.items()}}
