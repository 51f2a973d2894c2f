"""Places, dates and numbers in the words a person uses."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.values import Finding, Place


def place_words(place: Place, said: Mapping[str, str]) -> str:
    """ "trang 2, đoạn 5, dòng 39" or "bảng 1, hàng 2, cột 3".

    Inside a table the paragraph is left out: nobody counts the paragraphs of cells.
    """
    steps = ("page", "table", "row", "column", "line") if place.table else ("page", "paragraph", "line")
    known = [f"{said[step]} {number}" for step in steps if (number := getattr(place, step)) is not None]
    return ", ".join(known) or said["unknown_place"]


def concerns_file(finding: Finding) -> bool:
    """True for what is left in the file and stands at no place of its text."""
    return finding.code.startswith("REL") and finding.end == 0


def finding_place(finding: Finding, said: Mapping[str, str]) -> str:
    """Where a finding is, for a person."""
    return said["whole_file"] if concerns_file(finding) else place_words(finding.at, said)


def date_words(date: str | None) -> str:
    """An ISO date, possibly partial, as Vietnamese offices write short dates.

    >>> date_words("2023-01-20"), date_words("2023-01"), date_words("2023"), date_words(None)
    ('20/01/2023', '01/2023', '2023', '')
    """
    return "/".join(reversed(date.split("-"))) if date else ""
