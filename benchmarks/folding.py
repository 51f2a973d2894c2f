"""How strings are made comparable; the same foldings as the reference scorer's."""

from __future__ import annotations

import re
import unicodedata


def fold_space(text: str | None) -> str:
    """NFC, Markdown asterisks and runs of white space as one space, en dash as hyphen."""
    composed = unicodedata.normalize("NFC", text or "").replace("*", " ").replace("–", "-")
    return re.sub(r"\s+", " ", composed).strip()


def fold_case(text: str | None) -> str:
    """``fold_space`` in lower case, with the two commonest spellings of one tone made one."""
    return fold_space(text).lower().replace("uỷ", "ủy").replace("oà", "òa")


def fold_number(text: str | None) -> str:
    """A number and symbol without spaces; the Icelandic Ð that some keyboards give read as Đ."""
    return re.sub(r"\s", "", fold_space(text)).replace("Ð", "Đ")


def fold_label(text: str) -> str:
    """A section label without its closing marks: "1.", "1)" and "1" are one."""
    return re.sub(r"[\s.):]+$", "", fold_case(text)).replace(" ", "")


def words(text: str) -> frozenset[str]:
    """The words of ``text``, folded."""
    return frozenset(re.findall(r"\w+", fold_case(text)))
