"""The words of ``docparse watch``, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.table_words import table_words
from docparse.report.words import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "watch_heading": ("THEO DÕI HIỆU LỰC CỦA CÁC CĂN CỨ: {folder}", "WATCHING WHAT PAPERS REST ON: {folder}"),
    "watch_scope": (
        "{documents} văn bản đã ban hành, {bases} căn cứ tra cứu được; xét đến ngày {day}.",
        "{documents} issued papers with {bases} bases that can be looked up; judged on {day}.",
    ),
    "watch_scope_all": (
        "{documents} văn bản (cả dự thảo), {bases} căn cứ tra cứu được; xét đến ngày {day}.",
        "{documents} papers (drafts too) with {bases} bases that can be looked up; judged on {day}.",
    ),
    "watch_first": (
        "Lần chạy đầu: đã ghi nhớ tình trạng hiện nay; các lần sau chỉ nêu những gì thay đổi.",
        "First run: the present state is remembered; later runs tell what has changed.",
    ),
    "watch_since": ("So với lần trước (ngày {day}, sổ {registry}).", "Compared with {day} (registry {registry})."),
    "watch_nothing": ("Không có căn cứ nào thay đổi tình trạng.", "No basis has changed its state."),
    "watch_changes": (
        "{changes} căn cứ của {documents} văn bản đã ban hành đổi tình trạng:",
        "{changes} bases of {documents} papers are in another state:",
    ),
    "watch_amendments": (
        "{changes} căn cứ của {documents} văn bản đã ban hành vừa được sửa đổi, bổ sung:",
        "{changes} bases of {documents} papers have been amended:",
    ),
    "watch_ended": (
        "Văn bản mới đưa vào theo dõi có {count} căn cứ nay không còn hiệu lực:",
        "Papers that are new here rest on {count} instruments that are no longer in force:",
    ),
    "watch_learned": (
        "{count} căn cứ trước chưa rõ, nay biết là còn hiệu lực.", "{count} bases turned out to be in force.",
    ),
    "watch_new": ("Tệp mới", "New files"),
    "watch_changed": ("Tệp đã sửa", "Changed files"),
    "watch_removed": ("Tệp không còn", "Files that are gone"),
    "watch_document": ("Văn bản", "Paper"),
    "watch_path": ("Tệp", "File"),
    "watch_basis": ("Căn cứ", "Basis"),
    "watch_before": ("Trước", "Before"),
    "watch_now": ("Nay", "Now"),
    "watch_from": ("Từ ngày", "Since"),
    "watch_successor": ("Thay thế bởi", "Replaced by"),
    "watch_source": ("Nguồn", "Source"),
    "watch_as_of": ("Tính đến ngày", "As of"),
    "watch_relation": ("Quan hệ", "Relation"),
    "watch_kind": ("Thay đổi", "Change"),
    "watch_kind_state": ("đổi tình trạng", "state"),
    "watch_kind_successor": ("thêm văn bản thay thế", "another successor"),
    "watch_kind_amended": ("được sửa đổi, bổ sung", "amended"),
    "watch_kind_learned": ("nay rõ còn hiệu lực", "known to be in force"),
    "watch_kind_ended": ("văn bản mới theo dõi", "new here"),
    "watch_amended_by": ("{state}; được sửa đổi, bổ sung bởi {by}", "{state}; amended by {by}"),
    "watch_by": ("Được sửa đổi, bổ sung bởi", "Amended by"),
}  # fmt: skip


def watch_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of all tables, and of the watch, in one language."""
    return {**table_words(lang), **{key: pair[lang == "en"] for key, pair in _WORDS.items()}}
