"""Texts of ``docparse words`` and ``docparse lexicon``: key → (Vietnamese, English)."""

from __future__ import annotations

WORDS_TEXTS: dict[str, tuple[str, str]] = {
    "words": (
        "danh sách từ của người dùng: từ, cụm từ viết đúng như thế, các quy tắc chính tả không nêu",
        "the user's word list: words and phrases that are right as they are, whatever the rules of spelling say",
    ),
    "words_action": ("việc cần làm", "what to do"),
    "words_list": (
        "xem danh sách và các danh sách dùng chung của tệp cấu hình",
        "show the list, and which lists of the office the settings file names",
    ),
    "words_add": ("thêm từ, cụm từ", "add words and phrases"),
    "words_remove": ("bỏ từ, cụm từ khỏi danh sách", "take words and phrases out of the list"),
    "words_undo": (
        "lấy lại lệnh vừa làm với danh sách (gọi lần nữa: làm lại lệnh ấy)",
        "take back the last change of the list (once more: do it again)",
    ),
    "words_export": (
        "ghi danh sách ra tệp văn bản để gửi người khác",
        "write the list to a text file for others",
    ),
    "words_import": (
        "thêm các từ của tệp người khác gửi; từ đã có giữ nguyên",
        "add the words of files that others sent; what is listed stays as it is",
    ),
    "words_entry": (
        "từ hoặc cụm từ, cụm từ đặt trong ngoặc kép; viết thường: đúng với mọi kiểu chữ hoa, thường; có chữ hoa: đúng "
        "khi viết như thế hoặc viết hoa toàn bộ",
        "a word, or a phrase in quotation marks; in small letters it stands for every case, with capitals for itself "
        "and for capitals throughout",
    ),
    "words_export_file": ("tệp văn bản cần ghi", "text file to write"),
    "words_import_file": (
        "tệp văn bản UTF-8, mỗi dòng một từ hoặc cụm từ, sau “#” là lời ghi chú",
        "UTF-8 text file, a word or phrase a line; “#” begins a comment",
    ),
    "words_heading": ("Danh sách từ của bạn ({path}): {count}", "Your word list ({path}): {count}"),
    "words_none": (
        'Danh sách từ của bạn còn trống. Thêm bằng: docparse words add "Lũng Pô"',
        'Your word list is empty. Add to it: docparse words add "Lũng Pô"',
    ),
    "words_shared": ("Theo {path}: {name} ({count})", "From {path}: {name} ({count})"),
    "words_added": ("đã thêm {count}: {words}", "added {count}: {words}"),
    "words_removed": ("đã bỏ {count}: {words}", "taken out {count}: {words}"),
    "words_unchanged": ("đã có trong danh sách, không có gì thay đổi", "all listed already, nothing has changed"),
    "words_missing": (
        "không có trong danh sách: {words}{near}; không có gì thay đổi (xem: docparse words list)",
        "not in the list: {words}{near}; nothing has changed (see: docparse words list)",
    ),
    "words_near": (" (có phải {words}?)", " (did you mean {words}?)"),
    "words_undone": ("đã lấy lại lệnh “docparse words {command}”", "taken back: “docparse words {command}”"),
    "words_nothing_to_undo": (
        "chưa có lệnh nào làm thay đổi danh sách từ {path}",
        "no command has changed the word list {path}",
    ),
    "words_how_to_undo": ("lấy lại: docparse words undo", "to take it back: docparse words undo"),
    "words_common": (
        "“{word}” cũng là tiếng thường dùng: chỗ gõ nhầm thành tiếng ấy sẽ không được nêu nữa; nên thay bằng cả cụm từ",
        "“{word}” is also a common syllable: no slip that yields it will be told any more; better list the phrase",
    ),
    "lexicon": (
        "từ ngữ riêng của cơ quan: lập danh sách từ các văn bản đã ban hành để cán bộ duyệt rồi dùng chung",
        "the words of an office: gather a list from its issued papers, to be gone through and shared",
    ),
    "lexicon_action": ("việc cần làm", "what to do"),
    "lexicon_build": (
        "lập danh sách từ các văn bản của cơ quan: tên riêng, từ ngữ mà docparse chưa biết; chỗ nghi viết sai để riêng",
        "gather names and words that docparse does not know from the papers of an office; probable slips stand apart",
    ),
    "lexicon_show": (
        "xem lại một danh sách trước khi dùng chung: số từ, chỗ cần cân nhắc",
        "look a list over before it is shared: how many words, what to think about",
    ),
    "lexicon_documents": (
        "từ phải có trong ít nhất ngần ấy văn bản (mặc định: {default})",
        "a word must stand in as many documents (default: {default})",
    ),
    "lexicon_times": (
        "từ phải gặp ít nhất ngần ấy lần (mặc định: {default})",
        "a word must have been met as often (default: {default})",
    ),
    "lexicon_bad_number": ("“{value}” không phải số từ 1 trở lên", "“{value}” is no number from 1 on"),
    "lexicon_files": (
        "thư mục, tệp hoặc gói .zip các văn bản đã ban hành của cơ quan",
        "folders, files or zip archives with the issued papers of the office",
    ),
    "lexicon_summary": (
        "{documents} văn bản: {taken} từ, cụm từ; {doubtful} chỗ nghi viết sai để riêng ở cuối",
        "{documents} documents: {taken} words and phrases; {doubtful} probable slips apart at the end",
    ),
    "lexicon_few": (
        "ít văn bản quá: thêm văn bản, hoặc hạ mức bằng --documents 1 --times 2",
        "too few documents: name more, or ask less with --documents 1 --times 2",
    ),
    "lexicon_classified": (
        "không lấy {path}: văn bản có dấu độ mật “{stamp}” (thêm --allow-classified nếu được phép)",
        "{path} is left out: the document is stamped “{stamp}” (add --allow-classified where that is permitted)",
    ),
    "lexicon_next": (
        'hãy đọc lại tệp, xóa dòng sai, rồi: docparse words import {path}; dùng chung: word-lists = ["{path}"] trong '
        "docparse.toml",
        "go through the file, delete what is wrong, then: docparse words import {path}; for all: word-lists = "
        '["{path}"] in docparse.toml',
    ),
    "lexicon_allow_classified": (
        "lấy từ ngữ của cả những văn bản có dấu chỉ độ mật",
        "take words from documents stamped as classified too",
    ),
    "lexicon_shown": ("{path}: {count} từ, cụm từ", "{path}: {count} words and phrases"),
    "lexicon_unused": (
        "Chưa dùng (còn dấu “#” ở đầu dòng): {count}",
        "Not in use (a “#” before the line): {count}",
    ),
    "lexicon_twins": (
        "Chỉ khác nhau ở dấu, có thể một cách viết sai:",
        "Differ in marks only, one of them may be wrong:",
    ),
    "lexicon_common": (
        "Cũng là tiếng thường dùng, chỗ gõ nhầm thành tiếng ấy sẽ không được nêu; nên thay bằng cả cụm từ:",
        "Common syllables too, no slip that yields them will be told; better list the whole phrase:",
    ),
    "lexicon_repeated": ("Ghi hai lần:", "Listed twice:"),
    "lexicon_nothing": ("Không có gì cần cân nhắc.", "Nothing to think about."),
    "words_head": (
        "Danh sách từ của docparse: mỗi dòng một từ hoặc cụm từ viết đúng; sau “#” là lời ghi chú.",
        "Word list of docparse: a word or phrase that is right a line; “#” begins a comment.",
    ),
}
