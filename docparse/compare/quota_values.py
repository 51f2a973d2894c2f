"""Do two figures of one thing say the same? In one unit, with their bounds, and as far as they are rounded."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Literal

from docparse.lexicon.units import unit_by_name
from docparse.values import Quota

__all__ = ["Difference", "difference_of", "in_base_unit", "written_figure"]

# "rounded": one is the other with fewer digits; "power of ten": the same digits, a thousand times or more apart, as
# where "tỷ" stands for "nghìn tỷ"; "bound": at least, at most or exactly the same; "not comparable": one has no figure,
# or their units measure different things.
Difference = Literal["same", "rounded", "power of ten", "bound", "other", "not comparable"]
_WRITTEN = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSAND = 1_000


def difference_of(one: Quota, other: Quota) -> Difference:
    """How two figures of one thing differ."""
    mine, theirs = _bounds(one), _bounds(other)
    if mine is None or theirs is None or not _is_one_measure(one.unit, other.unit):
        return "not comparable"
    if mine == theirs:
        return "same" if one.comparison == other.comparison else "bound"
    if _ends(mine) == _ends(theirs):
        return "bound"
    if len(_ends(mine)) == len(_ends(theirs)) == 1:
        left, right = min(_ends(mine)), min(_ends(theirs))
        if _is_rounded(left, right, _precision(one)) or _is_rounded(right, left, _precision(other)):
            return "rounded"
        if _is_power_apart(left, right):
            return "power of ten"
    return "other"


def in_base_unit(quota: Quota) -> Decimal | None:
    """The figure, or the least of a range, in the unit to which its kind is brought for comparison."""
    bounds = _bounds(quota)
    return next((end for end in bounds or () if end is not None), None)


def written_figure(figure: Decimal, unit: str | None) -> str:
    """``figure``, in the base unit, as papers write it in ``unit``.

    >>> written_figure(Decimal("15500000000"), "tỷ đồng")
    '15,5 tỷ đồng'
    """
    whole, _, decimals = f"{figure / _factor(unit):,f}".partition(".")
    decimals = decimals.rstrip("0")
    number = whole.replace(",", ".") + (f",{decimals}" if decimals else "")
    return f"{number}{'' if unit == '%' else ' '}{unit}" if unit else number


def _bounds(quota: Quota) -> tuple[Decimal | None, Decimal | None] | None:
    """Least and greatest in the base unit; None where there is no figure."""
    if quota.min is None and quota.max is None:
        return None
    factor = _factor(quota.unit)
    least, most = (None if one is None else Decimal(repr(one)) * factor for one in (quota.min, quota.max))
    return least, most


def _ends(bounds: tuple[Decimal | None, Decimal | None]) -> frozenset[Decimal]:
    return frozenset(end for end in bounds if end is not None)


def _factor(unit: str | None) -> Decimal:
    known = unit_by_name(unit) if unit is not None else None
    return Decimal(repr(known.factor)) if known is not None else Decimal(1)


def _is_one_measure(one: str | None, other: str | None) -> bool:
    left, right = (unit_by_name(unit) if unit is not None else None for unit in (one, other))
    if left is None or right is None:
        return one == other
    return left.base_unit == right.base_unit or left.kind == right.kind != "money"


def _precision(quota: Quota) -> Decimal:
    """What one in the last written digit stands for, in the base unit ("2,5 tỷ": a hundred million)."""
    written = _WRITTEN.search(quota.value_text)
    decimals = written[0].rpartition(",")[2] if written and "," in written[0] else ""
    return _factor(quota.unit) / Decimal(10) ** len(decimals)


def _is_rounded(rounded: Decimal, exact: Decimal, precision: Decimal) -> bool:
    """True if ``rounded`` is ``exact`` to the last digit that is written of it; a whole figure alone is none."""
    try:
        return rounded != exact and (exact / precision).quantize(Decimal(1)) * precision == rounded
    except InvalidOperation:
        return False


def _is_power_apart(one: Decimal, other: Decimal) -> bool:
    small, great = sorted((abs(one), abs(other)))
    if not small:
        return False
    times = great / small
    return times >= _THOUSAND and times == Decimal(10) ** (len(str(int(times))) - 1)
