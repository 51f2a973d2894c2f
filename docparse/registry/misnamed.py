"""A law's number that stands behind the name of quite another law."""

from __future__ import annotations

from collections.abc import Iterable

from docparse.lexicon.folding import fold_name
from docparse.registry.resolve import is_other_law
from docparse.registry.store import Registry
from docparse.values.citation import Basis, Citation, Status
from docparse.values.registry import Instrument

__all__ = ["MISNAMED", "misnamed_statuses"]

# How the reason of such a status begins.
MISNAMED = "Theo sổ đăng ký, số này là của"


def misnamed_statuses(citation: Citation, registry: Registry, days: Iterable[tuple[str, Basis]]) -> tuple[Status, ...]:
    """Unknown on each of ``days``, and whose number it is; () where name and number may belong together."""
    numbered = registry.numbered(citation.number or "")
    if len(numbered) != 1 or not is_other_law(citation, numbered[0]):
        return ()
    reason = f"{MISNAMED} {_name(numbered[0])}."
    return tuple(Status(on=day, basis=basis, state="unknown", reason=reason) for day, basis in days)


def _name(instrument: Instrument) -> str:
    """With the type in front, which some lists leave out."""
    title, type_ = instrument.title or "", instrument.type or ""
    return title if fold_name(title).startswith(fold_name(type_)) else f"{type_} {title}"
