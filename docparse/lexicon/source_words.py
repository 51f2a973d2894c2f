"""The sources that the registry names by a short code, in words that people know."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

__all__ = ["source_words", "with_source_words"]

Lang = Literal["vi", "en"]
# The names of the sources in the registry that comes with docparse; those of an office stay as they are.
_SOURCES: Mapping[str, tuple[str, str]] = {
    "curated-2026-11": ("docparse đối chiếu 11/2026", "checked for docparse 11/2026"),
    "verified-2026-07": ("docparse đối chiếu 7/2026", "checked for docparse 7/2026"),
    "codification-2024": ("danh mục hệ thống hóa văn bản 2024", "codification lists 2024"),
    "health-list": ("danh mục văn bản ngành y tế", "list of the health sector"),
    "laws-2024": ("danh mục luật 2024", "list of laws 2024"),
    "vbpl-list": ("danh sách số, ký hiệu của vbpl", "numbers listed by vbpl"),
    "gazette-texts-2026": ("văn bản đăng công báo đến 2026", "texts in the gazette up to 2026"),
    "son-la-gazette-2026": ("Công báo tỉnh Sơn La 2026", "gazette of Sơn La 2026"),
    "binh-duong-portal-2022": ("trang thông tin tỉnh Bình Dương 2022", "portal of Bình Dương 2022"),
    "an-giang-tracking-2026": ("bảng theo dõi của tỉnh An Giang 2026", "tracking list of An Giang 2026"),
    "cited-only": ("văn bản khác viện dẫn", "cited by others"),
}
_HOW: Mapping[str, tuple[str, str]] = {
    "": ("", ""),
    "text": (" (theo nội dung văn bản)", " (by the text itself)"),
    "cited": (" (theo văn bản khác viện dẫn)", " (as cited by others)"),
    "title": (" (theo trích yếu)", " (by the title)"),
    "note": (" (theo ghi chú trong danh mục)", " (by a note in the list)"),
    "number-only": (" (chỉ có số)", " (number only)"),
}
_NAMED = re.compile(
    rf"(?<![\w-])(?P<source>{'|'.join(map(re.escape, _SOURCES))})(?::(?P<how>{'|'.join(filter(None, _HOW))}))?(?![\w-])"
)


def source_words(source: str, lang: Lang = "vi") -> str:
    """What the source is.

    >>> source_words("codification-2024:text"), source_words("Công báo số 12")
    ('danh mục hệ thống hóa văn bản 2024 (theo nội dung văn bản)', 'Công báo số 12')
    """
    found = _NAMED.fullmatch(source)
    return _words(found, lang) if found else source


def with_source_words(sentence: str, lang: Lang = "vi") -> str:
    """``sentence`` with the sources that it names in words."""
    return _NAMED.sub(lambda found: _words(found, lang), sentence)


def _words(found: re.Match[str], lang: Lang) -> str:
    english = lang == "en"
    return _SOURCES[found["source"]][english] + _HOW[found["how"] or ""][english]
