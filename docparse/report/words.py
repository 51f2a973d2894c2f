"""The words of the reports in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Lang = Literal["vi", "en"]

_WORDS: dict[str, tuple[str, str]] = {
    # verdict
    "verdict": ("KẾT LUẬN", "VERDICT"),
    "ready": ("không thấy lỗi; có thể trình ký", "no fault found; can be submitted for signature"),
    "minor": ("có thể trình ký sau khi xem lại các điểm dưới đây", "can be submitted once these points are settled"),
    "not_ready": ("CHƯA trình ký được", "NOT ready for signature"),
    "must_fix_list": ("Phải sửa trước khi ký", "To be fixed before signing"),
    "checked": ("Đã kiểm tra", "Checked"),
    "not_checked": ("Chưa kiểm tra", "Not checked"),
    "nothing": ("không có gì", "nothing"),
    # dispositions
    "must_fix": ("phải sửa", "must be fixed"),
    "verify": ("phải đối chiếu", "to be verified"),
    "should_fix": ("nên sửa", "should be fixed"),
    "editorial": ("về trình bày", "editorial"),
    "note": ("Lưu ý", "Notes"),
    "count_must_fix": ("{count} chỗ phải sửa", "{count} to be fixed"),
    "count_verify": ("{count} chỗ phải đối chiếu", "{count} to be verified"),
    "count_should_fix": ("{count} chỗ nên sửa", "{count} that should be fixed"),
    "count_editorial": ("{count} chỗ về trình bày", "{count} editorial"),
    "count_note": ("{count} lưu ý", "{count} notes"),
    # severities
    "error": ("lỗi", "error"),
    "suppressed": ("Đã bỏ qua {count} điểm theo tệp ghi nhớ.", "{count} findings were set aside as remembered."),
    "listed_words": (
        "Không nêu {count} điểm chính tả vì có trong danh sách từ: {listed}.",
        "{count} findings of spelling are left out because of a word list: {listed}.",
    ),
    # the lexicon of an office
    "lexicon_head": (
        "Từ ngữ riêng của cơ quan, docparse lập ngày {on} từ {documents} văn bản: tên riêng, từ ngữ mà docparse chưa"
        " biết, gặp ít nhất {times} lần, trong ít nhất {least} văn bản.\n"
        "Hãy đọc từng dòng và xóa dòng viết sai hoặc không cần. Sau “#”: số lần gặp, số văn bản.\n"
        "Dùng cho mình: docparse words import TỆP. Dùng chung: word-lists = [\"TỆP\"] trong docparse.toml.",
        "Names and words of the office, gathered by docparse on {on} from {documents} documents: those that docparse"
        " does not know, met {times} times or more in {least} documents or more.\n"
        "Go through the lines and delete what is wrong or not needed. Behind “#”: how often, in how many documents.\n"
        "For yourself: docparse words import FILE. For all: word-lists = [\"FILE\"] in docparse.toml.",
    ),
    "lexicon_found": ("{count} lần, {documents} văn bản", "{count} times, {documents} documents"),
    "lexicon_within": ("trong “{name}”", "in “{name}”"),
    "lexicon_doubtful": (
        "Nghi viết sai, chưa dùng. Nếu đúng là cách viết của cơ quan, hãy bỏ dấu “#” ở đầu dòng.",
        "Probably wrong, not in use. Where the office does write so, take the “#” before the line away.",
    ),
    "lexicon_proposed": ("{code} đề nghị “{meant}”", "{code} proposes “{meant}”"),
    "lexicon_meant": ("có lẽ là “{meant}”", "perhaps “{meant}”"),
    "lexicon_found_so": (" ({count} lần)", " ({count} times)"),
    "lexicon_no_syllable": ("không phải tiếng Việt", "no Vietnamese syllable"),
    "stale": (
        "{count} điểm đã ghi bỏ qua nay không còn khớp: {listed}",
        "{count} remembered findings fit nothing any more: {listed}",
    ),
    "rule_code": ("Mã", "Code"),
    "rule_severity": ("Mức", "Severity"),
    "rule_runs": ("Chạy", "Runs"),
    "rule_name": ("Quy tắc", "Rule"),
    "rule_on": ("mặc định", "by default"),
    "rule_off": ("khi được chọn", "when selected"),
    "rule_rendered": ("khi thêm --rendered", "with --rendered"),
    "rule_kind": ("Loại", "Kind"),
    "rule_why": ("Vì sao", "Why"),
    "rule_source": ("Căn cứ", "Source"),
    "rule_bad": ("Sai (chỗ sai nằm giữa « »)", "Wrong (the place between « »)"),
    "rule_good": ("Đúng", "Right"),
    "fix_safe": ("tự sửa được", "safe fix"),
    "fix_suggested": ("sửa khi người dùng đồng ý", "suggested fix"),
    "fix_display-only": ("chỉ gợi ý, không tự sửa", "display only"),
    "warning": ("cảnh báo", "warning"),
    "info": ("lưu ý", "information"),
    # findings
    "findings": ("Các điểm phát hiện", "Findings"),
    "why": ("Vì sao", "Why"),
    "same_reason": ("như điểm {number}", "as in point {number}"),
    "also_at": ("Cũng ở", "Also at"),
    "places": ("{count} chỗ", "{count} places"),
    "more": ("… và {count} mục nữa (xem đủ: --format json)", "… and {count} more (see all: --format json)"),
    "missing_here": ("thiếu ở đây", "missing here"),
    "stands_here": ("ở đây", "here"),
    "whole_file": ("cả tệp", "whole file"),
    # places
    "page": ("trang", "page"),
    "paragraph": ("đoạn", "paragraph"),
    "line": ("dòng", "line"),
    "table": ("bảng", "table"),
    "row": ("hàng", "row"),
    "column": ("cột", "column"),
    "unknown_place": ("không rõ vị trí", "place not known"),
    # header
    "header": ("Thể thức", "Header"),
    "parent_issuer": ("Cơ quan chủ quản", "Superior body"),
    "issuer": ("Cơ quan ban hành", "Issuer"),
    "number": ("Số, ký hiệu", "Number and symbol"),
    "blank_number": ("(để trống)/{symbol}", "(blank)/{symbol}"),
    "read_otherwise": (
        "(cần đối chiếu: lớp chữ ghi “{text}”, ảnh trang ghi “{picture}”)",
        "(to be verified: the text layer says “{text}”, the picture of the page “{picture}”)",
    ),
    "recognised_unsurely": (
        "(cần đối chiếu: nhận dạng chữ chưa chắc chắn)",
        "(to be verified: recognised with little confidence)",
    ),
    "date": ("Ngày ban hành", "Date"),
    "day": ("Ngày", "Date"),
    "type": ("Loại văn bản", "Type"),
    "title": ("Trích yếu", "Title"),
    "addressees": ("Kính gửi", "Addressees"),
    "urgency": ("Độ khẩn", "Urgency"),
    "secrecy": ("Độ mật", "Secrecy"),
    "signature": ("Ký", "Signed"),
    "recipients": ("Nơi nhận", "Recipients"),
    "recipients_count": ("{count} dòng", "{count} lines"),
    "empty_header": ("Không nhận ra thành phần thể thức nào.", "No header field was recognised."),
    # parts, sections
    "parts": ("Các phần của tệp", "Parts of the file"),
    "main": ("văn bản chính", "main document"),
    "attached": ("văn bản kèm theo", "attached text"),
    "appendix": ("phụ lục", "appendix"),
    "sections": ("Bố cục", "Outline"),
    "quotas": ("Chỉ tiêu, số lượng", "Quotas"),
    "tasks": ("Nhiệm vụ", "Tasks"),
    # matrix of tasks
    "lead": ("Chủ trì", "Lead"),
    "partners": ("Phối hợp", "With"),
    "action": ("Việc", "Task"),
    "product": ("Sản phẩm", "Product"),
    "recipient": ("Nơi nhận kết quả", "For"),
    "deadline": ("Thời hạn", "Deadline"),
    "place": ("Vị trí", "Place"),
    "section": ("Mục", "Section"),
    "missing": ("Còn thiếu", "Missing"),
    "hole": ("—", "—"),
    "holes": ("Còn thiếu (dấu —): {holes}.", "Left open (marked —): {holes}."),
    "no_holes": ("Mọi nhiệm vụ đều đủ thông tin.", "No task leaves anything open."),
    "tasks_count": ("Ma trận nhiệm vụ: {count} nhiệm vụ", "Matrix of tasks: {count}"),
    "no_tasks": ("Không thấy nhiệm vụ nào được giao.", "No task was found."),
    # citations
    "citations": ("Văn bản được viện dẫn", "Cited instruments"),
    "no_citations": ("Không thấy văn bản nào được viện dẫn.", "No citation was found."),
    "instrument": ("Văn bản", "Instrument"),
    "issued_by": ("Cơ quan", "Issuer"),
    "relation": ("Quan hệ", "Relation"),
    "mentions_count": ("Số lần", "Mentions"),
    "first_at": ("Vị trí đầu", "First at"),
    "path": ("Tệp", "File"),
    "name": ("Tên gọi", "Name"),
    "text": ("Nguyên văn", "Text"),
    "resolved": ("Liên kết", "Resolved"),
    "this_document": ("chính văn bản này", "this document"),
    "unresolved": ("chưa rõ là văn bản nào", "not known which instrument"),
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "instruments_and_mentions": (
        "{instruments} văn bản, {mentions} lần nhắc", "{instruments} instruments, {mentions} mentions",
    ),
    "and_unresolved": (", {count} cách gọi tắt chưa rõ là văn bản nào", ", {count} short forms not resolved"),
    # relations of the document to an instrument, and between instruments
    "relations": ("Quan hệ giữa các văn bản được viện dẫn", "Relations between cited instruments"),
    "based_on": ("căn cứ", "based on"),
    "implements": ("thực hiện", "implements"),
    "amends": ("sửa đổi, bổ sung", "amends"),
    "replaces": ("thay thế", "replaces"),
    "repeals": ("bãi bỏ", "repeals"),
    "guides": ("hướng dẫn", "guides"),
    "attached_relation": ("kèm theo", "attached to"),
    "reply_to": ("trả lời", "replies to"),
    "mentions": ("nhắc đến", "mentions"),
    # validity of what is cited
    "validity": ("Hiệu lực", "Validity"),
    "not_looked_up": ("chưa có dữ liệu", "no data"),
    "none_looked_up": (
        "Sổ tra cứu chưa có dữ liệu về các văn bản này: hãy đối chiếu từng văn bản trước khi ký.",
        "The registry has no data on these instruments: verify each of them before signing.",
    ),
    "state_in_force": ("còn hiệu lực", "in force"),
    "state_not_yet": ("chưa có hiệu lực", "not yet in force"),
    "state_expired": ("hết hiệu lực", "no longer in force"),
    "state_period_ended": ("hết thời hạn áp dụng", "its period has ended"),
    "state_unknown": ("chưa rõ", "unknown"),
    "basis_document_date": ("tại ngày của văn bản này, {day}", "on the day of this document, {day}"),
    "basis_today": ("tại ngày rà soát, {day}", "on the day of the review, {day}"),
    "basis_asked": ("tại ngày {day}", "on {day}"),
    "partly_expired": ("hết hiệu lực một phần", "partly no longer in force"),
    "replaced_by": ("được thay thế bởi {by}", "replaced by {by}"),
    "amended_by": ("được sửa đổi, bổ sung bởi {by}", "amended by {by}"),
    "since": ("từ ngày {day}", "since {day}"),
    "said_on_no_day": ("{state} theo {source}, không rõ vào ngày nào", "{state} by {source}, on no day that is told"),
    "said_by": ("nguồn: {source}, tính đến {day}", "source: {source}, as of {day}"),
    "last_known": (
        "{state} theo {source} đến {day}; chưa rõ sau đó", "{state} by {source} until {day}; unknown after that",
    ),
    "known_until": ("{state} đến {day}, sau đó chưa rõ", "{state} until {day}, then unknown"),
    "state_and_successor": ("{state} → {by}", "{state} → {by}"),
    # warnings of the reader
    "reader_warning": ("Lưu ý khi đọc tệp", "Note on reading the file"),
}  # fmt: skip


def words(lang: Lang = "vi") -> Mapping[str, str]:
    """All words in one language ("vi" or "en")."""
    return {key: pair[0 if lang == "vi" else 1] for key, pair in _WORDS.items()}


def relation_word(relation: str, said: Mapping[str, str]) -> str:
    """The word for a relation; "attached" is also a kind of part and has a word of its own here."""
    return said["attached_relation" if relation == "attached" else relation]
