"""The words of the answers about a citation graph, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.words import Lang, words

_WORDS: dict[str, tuple[str, str]] = {
    "language": ("vi", "en"),
    "graph_about": (
        "Đã đọc {documents} văn bản, có dẫn {instruments} văn bản khác; hiệu lực xét ngày {day} theo sổ {registry}.",
        "{documents} documents, citing {instruments} other instruments; validity on {day} by {registry}.",
    ),
    "graph_blind": (
        "Sổ không cho biết hiệu lực vào ngày đó của {count} văn bản được dẫn: không nói gì về các văn bản ấy.",
        "The registry does not tell the validity of {count} cited instruments on that day: nothing is said of them.",
    ),
    # what rests on expired instruments
    "expired": ("Dựa trên văn bản đã hết hiệu lực", "Resting on expired instruments"),
    "expired_then": (
        "Dựa trên văn bản đã hết hiệu lực ngay khi ban hành",
        "Resting on instruments that had expired on the day of issue",
    ),
    "only_nearest": (
        "Quá nhiều văn bản dựa lẫn nhau: của {count} văn bản chỉ nêu những văn bản hết hiệu lực gần nhất, ở xa hơn có "
        "thể còn nữa.",
        "Too many texts rest on each other: of {count} documents only the nearest expired instruments are told; there "
        "may be more beyond.",
    ),
    "rests_on": ("Dựa trên {name}", "Resting on {name}"),
    "in_documents": ("{count} văn bản", "{count} documents"),
    "none": ("Không thấy.", "None found."),
    "since_day": (" từ {day}", " since {day}"),
    "replaced": (", được thay thế bởi {by}", ", replaced by {by}"),
    "by_source": (" [nguồn: {source}; {evidence}]", " [source: {source}; {evidence}]"),
    "had_expired": ("khi ban hành ({day}) đã hết hiệu lực", "had expired when it was issued ({day})"),
    "had_not_expired": ("khi ban hành ({day}) chưa hết hiệu lực", "had not expired when it was issued ({day})"),
    "not_known_then": ("khi ban hành ({day}): không rõ", "when it was issued ({day}): not known"),
    "not_certain": ("chưa kết luận được: ", "not certain: "),
    "not_known_between": ("chưa rõ hiệu lực", "validity not known"),
    "by_registry": (" theo sổ đăng ký", " by the registry"),
    "direct_count": ("{count} căn cứ trực tiếp", "{count} direct"),
    "through_count": ("{count} qua văn bản khác", "{count} through others"),
    "then_count": ("{count} đã hết hiệu lực khi ban hành", "{count} expired when it was issued"),
    "unsure_count": ("{count} chưa kết luận được", "{count} not certain"),
    # relations that only the registry states
    "partly_replaces": ("thay thế một phần", "partly replaces"),
    "partly_repeals": ("bãi bỏ một phần", "partly repeals"),
    "other": ("liên quan", "related to"),
    # who cites
    "cites": ("Văn bản nào dẫn {name}", "Documents that cite {name}"),
    "undated": (" (không ghi số, năm)", " (without number and year)"),
    "not_cited": ("Không văn bản nào dẫn.", "No document cites it."),
    "not_in_graph": ("“{wanted}”: không có trong các văn bản này.", "“{wanted}” is not in these documents."),
    "near": ("Có phải: {names}?", "Did you mean: {names}?"),
    "also_near": ("Số gần giống: {names}", "Numbers much alike: {names}"),
    "several": (
        "“{wanted}” là số, ký hiệu hoặc tên của {count} văn bản; xem từng văn bản dưới đây.",
        "“{wanted}” is the number or the name of {count} instruments; each is shown below.",
    ),
    "how_often": ("{count} lần", "{count} times"),
    "dated": ("ghi ngày {days}", "dated {days}"),
    # most cited
    "most_cited": ("Được dẫn nhiều nhất", "Most cited"),
    "documents_column": ("Số văn bản dẫn", "Documents"),
    "bases_column": ("Làm căn cứ", "As basis"),
    # circles
    "cycles": ("Dựa lẫn nhau thành vòng", "Resting on each other in a circle"),
    "cycles_why": (
        "Văn bản sau không thể làm căn cứ cho văn bản trước: thường là ghi sai số, ngày.",
        "A later text is no basis of an earlier one: a number or a date is usually wrong.",
    ),
    "cycle_of": ("{count} văn bản", "{count} instruments"),
    "cycle_more": ("cả nhóm: {names}", "all of them: {names}"),
    # two dates
    "two_dates": ("Một văn bản được ghi hai ngày", "One instrument under two dates"),
    "date_line": ("ngày {day}: {who}", "{day}: {who}"),
    "by_itself": ("chính văn bản ({paths})", "the document itself ({paths})"),
    "registry": ("sổ đăng ký", "the registry"),
    # missing bases
    "missing_bases": ("Căn cứ mà các văn bản cùng loại có, văn bản này thiếu", "Bases that sister documents cite"),
    "lacks": ("{name}: có trong {count}/{all} văn bản tương tự", "{name}: in {count} of {all} sister documents"),
    "such_as": (" (ví dụ {paths})", " (such as {paths})"),
    "and_more": ("… và {count} nữa (xem đủ: --format json)", "… and {count} more (all of them: --format json)"),
}  # fmt: skip


def graph_answer_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of the reports and of these answers, in one language."""
    return {**words(lang), **{key: pair[lang == "en"] for key, pair in _WORDS.items()}}
