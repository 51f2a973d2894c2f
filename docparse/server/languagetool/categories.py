"""Categories and kinds of issues of LanguageTool, by family of rules.

LibreOffice draws TYPOS red, STYLE blue and all others orange.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Category", "category_of"]


@dataclass(frozen=True, slots=True)
class Category:
    """``issue`` is one of the types of the Internationalization Tag Set, ``type_name`` LanguageTool's own."""

    id: str
    name: str
    issue: str
    type_name: str = "Other"


_STYLE = Category("STYLE", "Văn phong, thể thức", "style", "Hint")
_FAMILIES = {
    "SPL": Category("TYPOS", "Chính tả", "misspelling", "UnknownWord"),
    "CAP": Category("CASING", "Viết hoa", "typographical"),
    "PUN": Category("PUNCTUATION", "Dấu câu, khoảng trắng", "typographical"),
    "ABB": _STYLE,
    "LAY": _STYLE,
    "STR": _STYLE,
    "DAT": Category("NUMBERS", "Ngày tháng, chữ số", "inconsistency"),
    "QUO": Category("NUMBERS", "Chỉ tiêu, số liệu", "numbers"),
    "CIT": Category("CITATIONS", "Viện dẫn", "inconsistency"),
    "VAL": Category("VALIDITY", "Hiệu lực của văn bản viện dẫn", "inconsistency"),
    "CON": Category("CONSISTENCY", "Thống nhất trong văn bản", "inconsistency"),
    "OLD": Category("LEFTOVERS", "Nội dung sót lại của văn bản cũ", "inconsistency"),
    "REL": Category("RELEASE", "Trước khi phát hành", "uncategorized"),
}
_OTHER = Category("MISC", "Khác", "uncategorized")


def category_of(code: str) -> Category:
    """The category of a rule ("SPL001"); a user's own rules may have any code."""
    return _FAMILIES.get(code[:3], _OTHER)
