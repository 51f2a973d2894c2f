"""The words that only the page of the graph needs, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.graph_page_lanes import LANES
from docparse.report.html_words import page_words
from docparse.report.words import Lang

# In the order of the legend: what a clerk must act on stands first.
LOOKS = ("expired", "partly", "not_yet", "period_ended", "in_force", "unknown", "unchecked")

_WORDS: dict[str, tuple[str, str]] = {
    "graph_title": ("Mạng lưới viện dẫn", "Citation network"),
    "graph_counts": (
        "{nodes} văn bản ({documents} đã đọc, {instruments} được viện dẫn), {edges} quan hệ",
        "{nodes} texts ({documents} read, {instruments} cited), {edges} relations",
    ),
    "graph_on": ("Hiệu lực xét tại ngày {day}", "Validity on {day}"),
    "graph_empty": ("Không có văn bản nào để vẽ.", "There is nothing to draw."),
    "graph_unresolved": (
        "{count} cách gọi tắt chưa rõ là văn bản nào nên không có trong sơ đồ.",
        "{count} short forms could not be linked to a text and are left out.",
    ),
    "find": ("Tìm văn bản", "Find a text"),
    "find_hint": ("số, ký hiệu, tên, cơ quan…", "number, title, issuer…"),
    "hits": ("Kết quả tìm", "Results"),
    "hits_count": ("{count} kết quả", "{count} found"),
    "hits_more": ("và {count} kết quả nữa: gõ thêm để thu hẹp", "and {count} more: type more to narrow down"),
    "no_hits": ("Không có văn bản nào khớp.", "Nothing fits."),
    "only_expired": ("Chỉ văn bản dựa trên văn bản hết hiệu lực", "Only what rests on expired texts"),
    "view": ("Cách xem", "View"),
    "view_drawing": ("Sơ đồ", "Drawing"),
    "view_table": ("Bảng", "Table"),
    "legend_states": ("Tình trạng hiệu lực", "Validity"),
    "more_filters": ("Lọc theo loại, quan hệ", "Filter by kind, relation"),
    "kinds": ("Loại", "Kind"),
    "kind_document": ("văn bản đã đọc", "text that was read"),
    "kind_instrument": ("văn bản được viện dẫn", "text that is cited"),
    "graph_relations": ("Quan hệ", "Relations"),
    "shown_of": ("Đang hiện {shown} / {all}", "Showing {shown} of {all}"),
    "drawing_label": (
        "Sơ đồ mạng lưới viện dẫn; dùng các phím mũi tên để di chuyển, + và - để phóng to, thu nhỏ, 0 để xem toàn bộ. "
        "Cùng nội dung có ở dạng bảng.",
        "Drawing of the citation network; arrow keys move it, + and - zoom, 0 shows all. The table holds the same.",
    ),
    "zoom_in": ("Phóng to", "Zoom in"),
    "zoom_out": ("Thu nhỏ", "Zoom out"),
    "zoom_fit": ("Xem toàn bộ", "Show all"),
    "no_year": ("không rõ năm", "no year"),
    "nothing_fits": ("Không có văn bản nào khớp bộ lọc.", "Nothing fits the filters."),
    "details": ("Chi tiết", "Details"),
    "start_hint": (
        "Bấm vào một văn bản trong sơ đồ, hoặc tìm theo số, ký hiệu, để xem tình trạng, nguồn, nơi viện dẫn nó.",
        "Click a text in the drawing, or find one by its number, to see its state, sources and who cites it.",
    ),
    "most_cited": ("Được viện dẫn nhiều nhất", "Most cited"),
    "expired_cited": ("Đã hết hiệu lực mà có văn bản dựa vào", "Expired and rested upon"),
    "times_cited": ("{count} văn bản viện dẫn", "cited by {count}"),
    "times_rested": ("{count} văn bản dựa vào", "{count} rest on it"),
    "close": ("Đóng", "Close"),
    "only_around": ("Chỉ xem quanh văn bản này", "Only what is around it"),
    "show_everything": ("Xem lại tất cả", "Show everything again"),
    "show_in_drawing": ("Xem trong sơ đồ", "Show in the drawing"),
    "on_day": ("tại ngày {day}", "on {day}"),
    "state_partly": ("hết hiệu lực một phần", "partly no longer in force"),
    "state_unchecked": ("chưa có dữ liệu", "no data"),
    "known_before": ("Biết lần cuối", "Last known"),
    "known_before_on": ("{state} (đến {day}; chưa rõ sau đó)", "{state} (until {day}; unknown after that)"),
    "since_expired": ("Hết hiệu lực từ", "No longer in force since"),
    "since_other": ("Có hiệu lực từ", "In force since"),
    "since_not_yet": ("Sẽ có hiệu lực từ", "In force from"),
    "replaced": ("Được thay thế bởi", "Replaced by"),
    "amended": ("Được sửa đổi, bổ sung bởi", "Amended by"),
    "proposed": ("Có thể là", "Probably"),
    "source": ("Nguồn", "Source"),
    "evidence": ("Mức tin cậy", "Evidence"),
    "as_of": ("Tính đến ngày", "As of"),
    "file": ("Tệp", "File"),
    "expired_after": (
        "hết hiệu lực từ {day}, sau khi văn bản viện dẫn ban hành", "expired on {day}, after it was cited",
    ),
    "expired_before": (
        "đã hết hiệu lực từ {day}, trước khi văn bản viện dẫn ban hành", "had expired on {day}, before it was cited",
    ),
    "chain_uncertain": (
        "Chưa chắc chắn: chưa rõ tình trạng của văn bản ở giữa.", "Uncertain: what is in between has an unknown state.",
    ),
    "chains": ("Chuỗi đến văn bản hết hiệu lực", "Chains down to expired texts"),
    "cites": ("Viện dẫn", "Cites"),
    "cited_by_list": ("Được viện dẫn trong", "Cited by"),
    "from_registry": ("theo sổ đăng ký", "by the registry"),
    "from_file": ("theo {file}", "by {file}"),
    "mentions_times": ("{count} lần", "{count} times"),
    "show_more": ("Hiện thêm {count}", "Show {count} more"),
    "sort_by": ("Sắp xếp theo {column}", "Sort by {column}"),
    "column_cited": ("Được viện dẫn", "Cited by"),
    "column_cites": ("Viện dẫn đi", "Cites"),
    "table_caption": ("Các văn bản trong sơ đồ", "The texts of the drawing"),
    "no_script": (
        "Trình duyệt không chạy mã lệnh: dưới đây là bảng thay cho sơ đồ.",
        "This browser runs no script: here is a table in place of the drawing.",
    ),
    "left_out": (
        "Và {count} văn bản nữa: mở trang này bằng trình duyệt có chạy mã lệnh để xem đủ.",
        "And {count} more: open this page in a browser that runs scripts to see them all.",
    ),
    "lane_law": ("Hiến pháp, luật, pháp lệnh", "Constitution, laws"),
    "lane_resolution": ("Nghị quyết", "Resolutions"),
    "lane_decree": ("Nghị định", "Decrees"),
    "lane_circular": ("Thông tư", "Circulars"),
    "lane_decision": ("Quyết định, chỉ thị", "Decisions, directives"),
    "lane_party": ("Văn bản của Đảng, đoàn thể", "Party and mass organisations"),
    "lane_plan": ("Kế hoạch, chương trình, đề án", "Plans, programmes"),
    "lane_other": ("Văn bản khác", "Others"),
    "lane_read": ("Văn bản đã đọc", "Texts that were read"),
    "relation_partly_replaces": ("thay thế một phần", "partly replaces"),
    "relation_partly_repeals": ("bãi bỏ một phần", "partly repeals"),
    "relation_other": ("liên quan", "related to"),
    # The same relations, seen from the text that is cited.
    "inverse_based_on": ("là căn cứ của", "is the basis of"),
    "inverse_implements": ("được thực hiện bởi", "is implemented by"),
    "inverse_amends": ("được sửa đổi, bổ sung bởi", "is amended by"),
    "inverse_replaces": ("được thay thế bởi", "is replaced by"),
    "inverse_repeals": ("bị bãi bỏ bởi", "is repealed by"),
    "inverse_guides": ("được hướng dẫn bởi", "is guided by"),
    "inverse_attached": ("được ban hành kèm theo", "has attached"),
    "inverse_reply_to": ("được trả lời bởi", "is answered by"),
    "inverse_mentions": ("được nhắc đến trong", "is mentioned in"),
    "inverse_partly_replaces": ("được thay thế một phần bởi", "is partly replaced by"),
    "inverse_partly_repeals": ("bị bãi bỏ một phần bởi", "is partly repealed by"),
    "inverse_other": ("liên quan", "related to"),
}  # fmt: skip
# Words of the other pages that the script of this one says as well.
_SHARED = (
    "instrument", "type", "number", "date", "issued_by", "title", "name", "validity", "replaced_by", "not_looked_up",
    "state_in_force", "state_not_yet", "state_expired", "state_period_ended", "state_unknown", "language",
)  # fmt: skip
_RELATIONS = (
    "based_on", "implements", "guides", "amends", "replaces", "repeals", "attached", "reply_to", "mentions",
)  # fmt: skip


def graph_page_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of all pages and those of this one; relations are "relation_…" and "inverse_…"."""
    pages = page_words(lang)
    relations = {f"relation_{name}": pages["attached_relation" if name == "attached" else name] for name in _RELATIONS}
    return {**pages, **relations, **_own(lang)}


def script_words(said: Mapping[str, str]) -> dict[str, str]:
    """Those of ``said`` that the script puts on the page."""
    spoken = (*_WORDS, *_SHARED, *(f"relation_{name}" for name in _RELATIONS), *LANES)
    return {name: said[name] for name in spoken}


def _own(lang: Lang) -> dict[str, str]:
    return {key: pair[0 if lang == "vi" else 1] for key, pair in _WORDS.items()}
