"""What the command line says, in both languages, one row a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docparse.cli.batch_texts import BATCH_TEXTS
from docparse.cli.compare_texts import COMPARE_TEXTS
from docparse.cli.corpus_texts import CORPUS_TEXTS
from docparse.cli.graph_texts import GRAPH_TEXTS
from docparse.cli.integrations_texts import INTEGRATIONS_TEXTS
from docparse.cli.registry_texts import REGISTRY_TEXTS
from docparse.cli.serve_texts import SERVE_TEXTS
from docparse.cli.words_texts import WORDS_TEXTS

LANGUAGES = ("vi", "en")

_TEXTS: dict[str, tuple[str, str]] = {
    "description": (
        "Đọc văn bản hành chính: trích xuất thể thức, văn bản được viện dẫn; tìm lỗi trước khi trình ký. "
        "Chạy hoàn toàn trên máy này, không kết nối mạng.",
        "Read Vietnamese administrative documents: header, cited instruments, errors to fix before signing. "
        "Works wholly on this machine, without network.",
    ),
    "epilog": (
        "Mã thoát: 0 không có gì từ mức --fail-on trở lên; 1 có; 2 sai cách gọi hoặc có tệp không đọc được.",
        "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or an unreadable file.",
    ),
    # argparse's own words
    "usage": ("Cách dùng: ", "Usage: "),
    "positionals": ("tham số", "arguments"),
    "options": ("tùy chọn", "options"),
    "command": ("LỆNH", "COMMAND"),
    "commands": ("lệnh", "commands"),
    "help": ("in hướng dẫn này rồi thoát", "show this help and exit"),
    "version": ("in phiên bản rồi thoát", "show the version and exit"),
    "language": ("vi", "en"),
    "lang": (
        "ngôn ngữ của thông báo và báo cáo: vi (mặc định) hoặc en",
        "language of messages and reports: vi (default) or en",
    ),
    "no_command": ("chưa nêu lệnh; xem “docparse --help”", "no command given; see “docparse --help”"),
    "usage_error": ("{prog}: lỗi: {message}", "{prog}: error: {message}"),
    "try_help": ("Xem hướng dẫn: {prog} --help", "For help: {prog} --help"),
    # commands
    "text": (
        "in văn bản thuần của một tệp; mọi vị trí trong JSON tính theo đúng văn bản này",
        "print the plain text of a file; all offsets in the JSON are into exactly this text",
    ),
    "extract": (
        "trích xuất thể thức, các phần, văn bản được viện dẫn và quan hệ giữa chúng",
        "extract header, parts, cited instruments and their relations",
    ),
    "check": (
        "tìm lỗi và kết luận văn bản đã trình ký được chưa",
        "find errors and tell whether the document can be signed",
    ),
    "citations": (
        "bảng rà soát văn bản được viện dẫn: tình trạng, thay thế bởi, căn cứ xác định, nguồn, tính đến ngày",
        "review table of cited instruments: state, successor, evidence, source, as-of date",
    ),
    "merge": (
        "nhiều văn bản: một bảng chung, mỗi văn bản được viện dẫn một dòng, kèm các văn bản viện dẫn nó",
        "several documents: one table, each cited instrument once, with the documents that cite it",
    ),
    "tasks": (
        "ma trận nhiệm vụ: ai chủ trì, ai phối hợp, làm gì, sản phẩm, nơi nhận, thời hạn; đánh dấu chỗ còn thiếu",
        "matrix of tasks: who leads, with whom, does what, product, for whom, by when; holes are marked",
    ),
    "ignore_command": (
        "ghi nhớ những điểm đã xem và bỏ qua, trong một tệp bên cạnh văn bản",
        "remember findings that were looked at and set aside, in a file beside the document",
    ),
    "fix": (
        "sửa tệp Word (thành thay đổi được theo dõi) hoặc tệp văn bản thuần: các chỗ chắc chắn, hoặc tất cả chỗ có "
        "gợi ý (--all); không tự đổi số, ngày, tên",
        "correct a Word file (as tracked changes) or a text file: safe fixes, or all suggested ones (--all); numbers, "
        "dates and names stay",
    ),
    "annotate": (
        "ghi các điểm tìm thấy vào một bản sao của tệp, thành nhận xét đúng chỗ chữ sai",
        "write the findings into a copy of the file, as comments at exactly the wrong characters",
    ),
    "presign": (
        "lập phiếu rà soát trước khi trình ký: kết luận, căn cứ, từng điểm và cách xử lý, điều chưa kiểm tra",
        "write the record of a check before signing: verdict, legal bases, findings and their fate, what was left out",
    ),
    "rules": ("danh sách quy tắc kiểm tra", "list of the rules"),
    "explain": (
        "giải thích một quy tắc: vì sao, căn cứ, ví dụ sai và đúng",
        "explain a rule: why, its article, bad and good examples",
    ),
    # options
    "codes": ("mã quy tắc hoặc nhóm, ví dụ CIT001 hoặc CIT", "codes or families of rules, e.g. CIT001 or CIT"),
    "file": ("tệp cần đọc, hoặc “-” để đọc từ đầu vào chuẩn", "file to read, or “-” for standard input"),
    "files": (
        "tệp, thư mục hoặc gói .zip cần đọc, hoặc “-” để đọc từ đầu vào chuẩn",
        "files, folders or zip archives to read, or “-” for standard input",
    ),
    "as_original": (
        "đọc tệp Word theo bản gốc, trước các chỉnh sửa còn theo dõi (mặc định: như đã chấp nhận hết)",
        "read a Word file as it was before its tracked changes (default: as if all were accepted)",
    ),
    "no_ocr": (
        "không nhận dạng chữ trong ảnh và bản quét (nhanh hơn; trang chỉ có ảnh thì không đọc được)",
        "do not recognise pictures and scans (faster; pages that are pictures cannot be read)",
    ),
    "format": ("dạng kết quả: {choices} (mặc định: {default})", "format of the result: {choices} (default: {default})"),
    "table_option": (
        "bảng cho dạng csv (mặc định: {default}) và jsonl (mỗi dòng một mục thay vì một văn bản): {choices}",
        "the table of csv (default: {default}) and of jsonl (a row a line, not a document): {choices}",
    ),
    "report": (
        "ghi cả bộ kết quả (html, xlsx, json, csv, docx) của mỗi tệp vào một thư mục, có trang mục lục",
        "write the whole set of results (html, xlsx, json, csv, docx) of each file to a folder, with an index page",
    ),
    "report_output": ("thư mục kết quả (được tạo nếu chưa có)", "folder of the results (made if there is none)"),
    "report_force": (
        "cho phép ghi vào thư mục đã có tệp; tệp cùng tên bị ghi đè (không bao giờ ghi đè tệp đầu vào)",
        "allow a folder that holds files; those of the same name are overwritten (an input never is)",
    ),
    "folder_not_empty": (
        "thư mục kết quả đã có tệp: {path}; đặt tên khác hoặc thêm --force",
        "the folder holds files: {path}; choose another name or add --force",
    ),
    "is_file": ("là tệp, không phải thư mục", "it is a file, not a folder"),
    "output": ("ghi kết quả vào tệp này thay vì in ra", "write the result to this file"),
    "force": (
        "cho phép ghi đè tệp kết quả đã có (không bao giờ ghi đè tệp đầu vào)",
        "allow an existing output file to be overwritten (an input never is)",
    ),
    "quiet": ("không in tiến độ và ghi chú", "no progress, no notes"),
    "allow_classified": (
        "không cảnh báo khi văn bản có dấu chỉ độ mật",
        "no warning for documents stamped as classified",
    ),
    "stage": (
        "draft (dự thảo), presign (trình ký) hoặc issued (đã ban hành); mặc định: đoán theo thể thức",
        "draft, presign or issued; by default guessed from the header",
    ),
    "select": (
        "chỉ chạy các quy tắc hoặc nhóm này, ví dụ CIT001,SPL",
        "run only these rules or families, e.g. CIT001,SPL",
    ),
    "extend_select": (
        "chạy thêm các quy tắc mặc định tắt này (ALL: tất cả)",
        "also run these rules, which are off by default (ALL: every rule)",
    ),
    "config": (
        "tệp cấu hình (mặc định: docparse.toml gần nhất từ thư mục hiện tại trở lên)",
        "settings file (default: the nearest docparse.toml in this folder or above)",
    ),
    "rendered": (
        "xem cả trang in: khối chữ ký tách trang, chữ rơi dòng, đường kẻ, ngắt dòng tay (tệp Word cần LibreOffice)",
        "also look at the printed pages: split signature block, lone words, rules, hard breaks (Word files need"
        " LibreOffice)",
    ),
    "no_model": (
        "không dùng mô hình ngữ cảnh (các quy tắc SPL2xx): nhanh hơn",
        "without the context model (rules SPL2xx): faster",
    ),
    "baseline": (
        "chỉ nêu điểm mới so với kết quả cũ này (docparse check … --format json)",
        "only what is new since this earlier result (docparse check … --format json)",
    ),
    "no_ignored": (
        "nêu cả những điểm đã ghi bỏ qua bằng docparse ignore",
        "also show what docparse ignore has set aside",
    ),
    "points": (
        "số thứ tự của điểm trong kết quả docparse check, hoặc mã quy tắc; bỏ trống để xem danh sách đã ghi",
        "numbers of findings as docparse check prints them, or codes of rules; none lists what is remembered",
    ),
    "all_points": ("ghi bỏ qua mọi điểm hiện có", "set aside every finding there is now"),
    "reason": ("lý do bỏ qua", "why"),
    "by": ("người quyết định", "who decided"),
    "presign_format": (
        "dạng phiếu: {choices} (mặc định: theo đuôi của tệp -o)",
        "format of the record: {choices} (default: by the suffix of -o)",
    ),
    "presign_by": (
        "tên người rà soát, ghi vào phiếu (bỏ trống để ghi tay)",
        "name of the reviewer, for the record (blank to fill in by hand)",
    ),
    "presign_office": (
        "tên cơ quan, đơn vị rà soát ở đầu phiếu (bỏ trống để ghi tay)",
        "name of the reviewing office, at the head of the record (blank to fill in by hand)",
    ),
    "presign_before": (
        "kết quả lần trước (docparse check … --format json): điểm nay không còn được ghi là đã sửa",
        "earlier result (docparse check … --format json): findings that are gone are recorded as fixed",
    ),
    "presign_clean": (
        "ghi thêm bản sạch của tệp Word (bỏ chú thích, tô màu, tên người trong thuộc tính, đặt ngôn ngữ vi-VN; chữ, "
        "dấu vết chỉnh sửa và chữ ẩn giữ nguyên) rồi lập phiếu cho bản sạch",
        "also write a clean copy of the Word file (no comments, highlights or names in its properties, language vi-VN; "
        "text, tracked changes and hidden text stay) and make the record of that copy",
    ),
    "presign_clean_one": (
        "--clean chỉ dùng khi rà soát một tệp",
        "--clean takes one file",
    ),
    "presign_needs_output": (
        "hãy nêu tệp phiếu cần ghi, ví dụ -o phieu-ra-soat.docx (hoặc .html, .json)",
        "name the record to be written, e.g. -o record.docx (or .html, .json)",
    ),
    "restore": ("thôi bỏ qua các điểm này", "show these again"),
    "clean": ("xóa các mục không còn khớp", "forget what fits nothing any more"),
    "ignored_list": ("{count} điểm đã ghi bỏ qua trong {path}", "{count} findings remembered in {path}"),
    "ignored_none": ("chưa ghi bỏ qua điểm nào cho {path}", "nothing is set aside for {path}"),
    "ignored_saved": ("đã ghi bỏ qua {count} điểm vào {path}", "{count} findings set aside in {path}"),
    "restored": ("đã thôi bỏ qua {count} điểm", "{count} findings are shown again"),
    "no_such_point": (
        "không có điểm “{point}” trong kết quả kiểm tra {path} ({count} điểm)",
        "there is no finding “{point}” in {path} ({count} findings)",
    ),
    "fix_all": ("sửa cả những chỗ chỉ là gợi ý", "also apply what is only suggested"),
    "fix_rules": (
        "sửa cả các điểm của những quy tắc này, kể cả số, ngày, tên, ví dụ DAT003",
        "also apply the fixes of these rules, whatever they change, e.g. DAT003",
    ),
    "diff": ("chỉ in phần khác nhau, không sửa", "print the difference only"),
    "fixed": ("đã sửa {count} chỗ của {path}", "{count} places of {path} corrected"),
    "fix_accept": (
        "trong tệp Word: sửa thẳng vào văn bản, không theo dõi thay đổi",
        "in a Word file: replace the text itself instead of tracking the changes",
    ),
    "fix_refused": (
        "không sửa được tại chỗ này, hãy sửa tay: {code} “{text}”{place} ({reason})",
        "cannot be corrected here, please do it by hand: {code} “{text}”{place} ({reason})",
    ),
    "annotated": (
        "đã ghi {placed} nhận xét vào {path}; {present} nhận xét đã có từ trước; {unplaced} điểm không ghi được",
        "{placed} comments written to {path}; {present} were there before; {unplaced} findings have no place",
    ),
    "not_placed": (
        "không ghi được nhận xét tại chỗ này: {code} “{text}”{place} ({reason}): {message}",
        "no comment can be put here: {code} “{text}”{place} ({reason}): {message}",
    ),
    "at_paragraph": (", đoạn {number}", ", paragraph {number}"),
    "at_table": (", bảng {number}", ", table {number}"),
    # why a finding is not written into a file
    "unplaced_rendered": ("số thứ tự tự động, không phải chữ trong tệp", "an automatic number, not text of the file"),
    "unplaced_field": ("nằm trong trường tự cập nhật", "inside a field that is written anew"),
    "unplaced_form_field": ("là giá trị của ô biểu mẫu", "the value of a form field"),
    "unplaced_equation": ("nằm trong công thức", "inside an equation"),
    "unplaced_word_art": ("là chữ nghệ thuật", "WordArt"),
    "unplaced_copy": (
        "nằm trong hộp văn bản mà bản dự phòng viết khác",
        "in a text box whose copy for older programs reads otherwise",
    ),
    "unplaced_data_bound": ("lấy từ dữ liệu gắn kèm tệp", "bound to data in the file"),
    "unplaced_locked": ("nằm trong vùng bị khóa", "inside a locked content control"),
    "unplaced_deleted": ("đã bị xóa bởi một thay đổi được theo dõi", "deleted by a tracked change"),
    "unplaced_old_font": ("viết bằng phông chữ cũ (TCVN3, VNI)", "written in a font of an old character set"),
    "unplaced_nested": ("nằm trong cấu trúc không tách được an toàn", "inside something that cannot be split safely"),
    "unplaced_margin": (
        "Word không cho ghi nhận xét ở đầu trang, chân trang",
        "Word has no comments in page headers and footers",
    ),
    "unplaced_note": ("Word không cho ghi nhận xét trong chú thích", "Word has no comments in notes"),
    "unplaced_box": ("Word không cho ghi nhận xét trong hộp văn bản", "Word has no comments in text boxes"),
    "unplaced_across": ("kéo dài từ ô này sang ô khác", "reaches from one cell into another"),
    "unplaced_lines": ("thay đổi làm nhập hoặc tách đoạn", "would join or part paragraphs"),
    "unplaced_letter": ("cắt đôi một chữ cái ghép", "would cut a letter from its mark"),
    "unplaced_characters": ("chữ thay thế có ký tự không viết được", "new text that cannot be written"),
    "unplaced_moved": ("nằm trong đoạn được di chuyển có theo dõi", "inside a tracked move"),
    "unplaced_margins": ("các đầu trang, chân trang giống nhau nhưng cấu tạo khác", "margins alike, not the same"),
    "unplaced_misread": ("sửa xong đọc lại không khớp", "does not read back as it should"),
    "unplaced_overlap": ("sát với một chỗ sửa khác", "touches another correction"),
    "unplaced_fixless": ("không có cách sửa tự động", "there is no fix"),
    "unplaced_page": (
        "không xác định được chắc chắn chỗ này trên trang",
        "its place on the page is not known for certain",
    ),
    "note_signed": (
        "tệp có chữ ký số; chữ ký chỉ bảo đảm cho tệp gốc, không còn giá trị đối với bản sao này",
        "the file is signed digitally; a signature covers the original alone and is not valid for this copy",
    ),
    "unplaced_marks": ("có dấu định dạng hoặc ngắt dòng ở giữa", "a mark of the format or a line end stands inside"),
    "no_config": ("không dùng tệp cấu hình nào", "use no settings file"),
    "no_words": ("không dùng danh sách từ nào", "use no word list"),
    "ignore": ("bỏ các quy tắc hoặc nhóm này", "leave out these rules or families"),
    "fail_on": (
        "mã thoát là 1 khi có phát hiện từ mức này trở lên: {choices} (mặc định: {default})",
        "exit with 1 if something is found at or above this severity: {choices} (default: {default})",
    ),
    "on": (
        "xét theo ngày này (NĂM-THÁNG-NGÀY hoặc NGÀY/THÁNG/NĂM) thay vì hôm nay",
        "judge on this day (YYYY-MM-DD or D/M/YYYY) instead of today",
    ),
    # faults of usage
    "bad_choice": (
        "“{value}” không hợp lệ; chọn một trong: {choices}",
        "“{value}” is not valid; choose one of: {choices}",
    ),
    "bad_date": (
        "“{value}” không phải là ngày; viết như 2026-11-22 hoặc 22/11/2026",
        "“{value}” is not a day; write 2026-11-22 or 22/11/2026",
    ),
    "bad_rule": (
        "“{value}” không phải mã quy tắc hoặc nhóm; viết như CIT001 hoặc CIT",
        "“{value}” is not a rule or family; write CIT001 or CIT",
    ),
    "no_such_rule": (
        "không có quy tắc hay nhóm quy tắc “{code}”; các nhóm hiện có: {families}",
        "there is no rule or family “{code}”; families: {families}",
    ),
    "output_exists": (
        "tệp kết quả đã có: {path}; đặt tên khác hoặc thêm --force",
        "the output exists: {path}; choose another name or add --force",
    ),
    "output_is_input": (
        "tệp kết quả trùng với tệp đầu vào: {path}; đặt tên khác",
        "the output is an input: {path}; choose another name",
    ),
    "output_folder": ("không ghi được vào {path}: {reason}", "cannot write to {path}: {reason}"),
    "output_suffix": (
        "tên tệp kết quả {path} phải có đuôi {suffix} thì chương trình mới mở được",
        "the name of the output {path} must end in {suffix}, else no program opens it",
    ),
    "needs_output": (
        "kết quả là tệp {suffix}, không in ra được; hãy thêm -o TỆP{suffix}",
        "the result is a {suffix} file and cannot be printed; add -o FILE{suffix}",
    ),
    "is_folder": ("là thư mục", "it is a folder"),
    "needs_file": (
        "dạng {format} phải ghi vào tệp; thêm -o TÊN.{format}",
        "the format {format} goes to a file; add -o NAME.{format}",
    ),
    "no_parent": ("thư mục chứa nó không tồn tại", "its folder does not exist"),
    # messages
    "file_error": ("{path}: lỗi: {message} {remedy}", "{path}: error: {message} {remedy}"),
    "failures": ("{count} trong {total} tệp không đọc được:", "{count} of {total} files could not be read:"),
    "note": ("{path}: lưu ý: {message}", "{path}: note: {message}"),
    "classified": (
        "{path}: CẢNH BÁO: văn bản có dấu độ mật “{stamp}”; chỉ xử lý trên máy được phép",
        "{path}: WARNING: the document is stamped “{stamp}”; handle it only on an authorised machine",
    ),
    "skipped": (
        "đã bỏ qua {count} tệp trong thư mục vì chưa đọc được định dạng: {names}",
        "{count} files in folders were left out, their format is not read yet: {names}",
    ),
    "progress": ("[{done}/{total}] {path}", "[{done}/{total}] {path}"),
    "summary": (
        "{documents} văn bản: {ready} có thể trình ký, {minor} cần xem lại, {not_ready} chưa trình ký được; "
        "{errors} tệp không đọc được",
        "{documents} documents: {ready} ready, {minor} with minor points, {not_ready} not ready; "
        "{errors} unreadable files",
    ),
    "unresolved": (
        "{count} cách gọi tắt chưa rõ là văn bản nào nên không có trong đồ thị",
        "{count} short forms could not be linked to an instrument and are not in the graph",
    ),
    "settings_used": ("dùng cấu hình {path}", "settings from {path}"),
    "written": ("đã ghi {path}", "written: {path}"),
    "interrupted": ("đã dừng theo yêu cầu", "interrupted"),
}

# Messages of argparse, which speaks English only: beginning → Vietnamese, the rest stays.
_ARGPARSE_VI = (
    ("unrecognized arguments: ", "không hiểu: "),
    ("the following arguments are required: ", "còn thiếu: "),
    ("invalid choice: ", "không có: "),
    ("choose from", "chọn một trong"),
    ("expected one argument", "cần một giá trị"),
    ("expected at least one argument", "cần ít nhất một giá trị"),
    ("ambiguous option: ", "viết tắt không rõ: "),
    ("could match", "có thể là"),
    ("ignored explicit argument", "không nhận giá trị"),
    ("argument ", "tham số "),
)


def texts(lang: str) -> Mapping[str, str]:
    """All texts in one language."""
    every = {
        **_TEXTS,
        **COMPARE_TEXTS,
        **CORPUS_TEXTS,
        **GRAPH_TEXTS,
        **INTEGRATIONS_TEXTS,
        **REGISTRY_TEXTS,
        **BATCH_TEXTS,
        **SERVE_TEXTS,
        **WORDS_TEXTS,
    }
    return {key: pair[LANGUAGES.index(lang)] for key, pair in every.items()}


def chosen_language(arguments: Sequence[str]) -> str:
    """The value of ``--lang``, wherever it stands; needed before the help can be built."""
    for index, word in enumerate(arguments):
        value = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in LANGUAGES:
            return value
    return LANGUAGES[0]


def translate_usage_error(message: str, lang: str) -> str:
    """argparse's ``message`` in the user's language, as far as its words are known."""
    for english, vietnamese in _ARGPARSE_VI if lang == "vi" else ():
        message = message.replace(english, vietnamese)
    return message
