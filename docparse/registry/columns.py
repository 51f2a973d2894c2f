"""From the columns of other people's tables to the registry's: by their names, or as the user says.

Known are docparse's own tables, exports shaped like vbpl.vn, and the public tables ``tmquan/vbpl-vn`` and
``th1nhng0/vietnamese-legal-documents``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from docparse.lexicon.folding import slug
from docparse.values.registry import FIELDS

__all__ = ["choose_columns", "day_of", "read_row", "state_of"]

# Names of columns as slugs, the surest first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "number": (
        "number",
        "so-hieu",
        "so-ky-hieu",
        "so-ki-hieu",
        "ky-hieu",
        "so-hieu-van-ban",
        "so-van-ban",
        "doc-number",
    ),
    "type": ("type", "loai-van-ban", "doc-type", "legal-type", "hinh-thuc-van-ban", "loai"),
    "issue_date": ("issue-date", "ngay-ban-hanh", "ngay-ky", "ngay-van-ban"),
    "effective_date": ("effective-date", "ngay-co-hieu-luc", "ngay-hieu-luc", "hieu-luc-tu-ngay"),
    "expiry_date": ("expiry-date", "ngay-het-hieu-luc", "het-hieu-luc-tu-ngay"),
    "issuer": ("issuer", "co-quan-ban-hanh", "noi-ban-hanh", "co-quan"),
    "title": ("trich-yeu", "title", "ten-van-ban", "noi-dung"),
    "state": ("state", "tinh-trang-hieu-luc", "tinh-trang", "hieu-luc"),
    "as_of": ("as-of", "tinh-den-ngay"),
    "evidence": ("evidence",),
    "source": ("source-url", "source", "nguon"),
}
_STATES = {
    "in-force": "in_force", "con-hieu-luc": "in_force", "con-hieu-luc-toan-bo": "in_force",
    "expired": "expired", "het-hieu-luc": "expired", "het-hieu-luc-toan-bo": "expired",
    "partly-expired": "partly_expired", "het-hieu-luc-mot-phan": "partly_expired",
    "not-yet": "not_yet", "chua-co-hieu-luc": "not_yet", "chua-hieu-luc": "not_yet",
    "period-ended": "period_ended", "het-thoi-han-ap-dung": "period_ended",
    # These say nothing that holds in law.
    "": "", "unknown": "", "khong-xac-dinh": "", "chua-xac-dinh": "", "ngung-hieu-luc": "", "khong-con-phu-hop": "",
    "ngung-hieu-luc-mot-phan": "", "khong-con-phu-hop-mot-phan": "",
}  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?")
_VIETNAMESE = re.compile(r"(?:.*?\s)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?")
# What tables write where there is no day.
_NO_DAY = frozenset({"", "none", "null", "nan", "nat", "-", "n/a", "1/1/0001", "01/01/0001", "0001-01-01"})


def choose_columns(columns: Sequence[str], chosen: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which column holds which field: field → column. ``chosen`` by the user wins.

    Raises KeyError (the name) for a column that ``chosen`` names and the table does not have, or an unknown field.
    """
    chosen = chosen or {}
    for field, column in chosen.items():
        if field not in FIELDS:
            raise KeyError(field)
        if column not in columns:
            raise KeyError(column)
    by_slug = {slug(column.replace("_", " ")): column for column in reversed(columns)}
    found = {field: next((by_slug[name] for name in names if name in by_slug), None) for field, names in _NAMES.items()}
    return {field: column for field, column in {**found, **chosen}.items() if column is not None}


def read_row(row: Mapping[str, object], columns: Mapping[str, str], fixed: Mapping[str, str]) -> dict[str, str]:
    """One row with the registry's fields, blanks for what is missing; ``fixed`` stands where the row says nothing.

    A day or a state that cannot be read is kept as it is, to be rejected with its line.
    """
    record = {field: " ".join(str(row.get(column) or "").split()) for field, column in columns.items()}
    for field in ("issue_date", "effective_date", "expiry_date", "as_of"):
        written = record.get(field, "")
        day = day_of(written)
        record[field] = written if day is None else day
    state = state_of(record.get("state", ""))
    record["state"] = record.get("state", "") if state is None else state
    return {field: record.get(field) or fixed.get(field, "") for field in FIELDS}


def day_of(written: str) -> str | None:
    """ISO, possibly partial; "" for what stands for no day, None for what is none.

    >>> day_of("05/03/2020"), day_of("2020-03-05T00:00:00"), day_of("31/02/2020"), day_of("NaT")
    ('2020-03-05', '2020-03-05', None, '')
    """
    if written.casefold() in _NO_DAY:
        return ""
    if found := _ISO.fullmatch(written):
        return _valid([piece for piece in found.groups() if piece])
    if found := _VIETNAMESE.fullmatch(written):
        return _valid([found[3], found[2], found[1]])
    return None


def _valid(pieces: Sequence[str]) -> str | None:
    numbers = [*map(int, pieces), 1, 1][:3]
    try:
        date(*numbers)
    except ValueError:
        return None
    return "-".join((pieces[0], *(f"{int(piece):02d}" for piece in pieces[1:])))


def state_of(written: str) -> str | None:
    """The state that a table's words stand for ("" for none that holds in law); None for words not known."""
    return _STATES.get(slug(written.replace("_", " ")))
