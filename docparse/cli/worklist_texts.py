"""Texts of ``docparse registry worklist`` and ``docparse watch``: key → (Vietnamese, English)."""

from __future__ import annotations

WORKLIST_TEXTS: dict[str, tuple[str, str]] = {
    "registry_worklist": (
        "lập danh sách văn bản được viện dẫn chưa rõ tình trạng để cán bộ tra cứu, điền (XLSX), rồi nhập lại",
        "list the cited instruments whose state is not known, to be filled in (XLSX) and taken back",
    ),
    "worklist_take": ("nhập danh sách đã điền vào sổ đăng ký riêng", "take a list that was filled in"),
    "worklist_partial": (
        "khi nhập: ghi các dòng đúng dù có dòng sai (mặc định: có dòng sai thì không ghi dòng nào)",
        "with --take: write the right rows even if others are faulty (default: nothing)",
    ),
    "worklist_by": (
        "khi nhập: người tra cứu, ghi vào lịch sử (mặc định: tên đăng nhập máy)",
        "with --take: who looked it up, for the history (default: name of the login)",
    ),
    "worklist_fresh": (
        "không liệt kê văn bản được biết còn hiệu lực trong vòng N ngày trở lại đây (mặc định: {default}; "
        "0: liệt kê mọi văn bản chưa rõ tình trạng hôm nay)",
        "leave out what was found in force within the last N days (default: {default}; 0: all not known today)",
    ),
    "worklist_all_types": (
        "liệt kê cả báo cáo, tờ trình, công văn và giấy tờ không xét hiệu lực",
        "also reports, letters and the like, whose validity nobody asks about",
    ),
    "worklist_one_of": (
        "hãy nêu các văn bản để lập danh sách (kèm -o TỆP.xlsx), hoặc --take TỆP.xlsx để nhập danh sách đã điền",
        "name documents to make a list of (with -o FILE.xlsx), or --take FILE.xlsx to take one back",
    ),
    "worklist_listed": ("{count} văn bản cần tra cứu", "{count} instruments to look up"),
    "worklist_fault": ("dòng {line} ({number}): {reason}", "row {line} ({number}): {reason}"),
    "worklist_remark": ("dòng {line} ({number}): lưu ý: {remark}", "row {line} ({number}): note: {remark}"),
    "worklist_taken": (
        "đã ghi {written} dòng vào {registry}; {unchanged} dòng đã có từ trước, {blank} dòng chưa điền, "
        "{faults} dòng sai",
        "{written} rows written into {registry}; {unchanged} were there before, {blank} blank, {faults} faulty",
    ),
    "worklist_refused": (
        "chưa ghi dòng nào: có {faults} dòng sai; hãy sửa rồi nhập lại, hoặc thêm --partial để ghi các dòng đúng",
        "nothing was written: {faults} rows are faulty; correct them, or add --partial to write the others",
    ),
    "watch": (
        "theo dõi một thư mục: văn bản đã ban hành nào có căn cứ đổi tình trạng hiệu lực từ lần chạy trước",
        "watch a folder: which issued papers rest on something whose state has changed since the last run",
    ),
    "watch_folder": ("thư mục văn bản", "folder of papers"),
    "watch_state": (
        "tệp ghi nhớ (mặc định: trong thư mục dữ liệu của docparse, cạnh sổ đăng ký); không chứa nội dung văn bản",
        "file in which the run is remembered (default: in the folder of docparse's data); it holds no text of papers",
    ),
    "watch_all": ("cả văn bản chưa ban hành (chưa có số, ngày)", "papers that are not issued yet, too"),
    "watch_mentions": ("cả văn bản chỉ được nhắc đến, không chỉ căn cứ", "not only bases but all that is cited"),
    "watch_no_folder": ("không có thư mục {path}", "there is no folder {path}"),
    "watch_classified": (
        "{path}: bỏ qua vì có dấu độ mật “{stamp}” (thêm --allow-classified nếu máy này được phép)",
        "{path}: left out, it is stamped “{stamp}” (--allow-classified on an authorised machine)",
    ),
    "watch_remembered": ("đã ghi nhớ vào {path}", "remembered in {path}"),
}
