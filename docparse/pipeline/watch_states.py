"""What a document rests on, and in what state that is, kept and judged without reading the document again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from docparse.pipeline.watch_record import Basis, Known, Watched
from docparse.values import Analysis, Citation, Document, Resolution, Status

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = ["judge", "watched_of"]

_NAMED_SURELY = "laws"


def watched_of(analysis: Analysis, paths: Sequence[str]) -> Watched:
    """What is to be remembered of a document."""
    from docparse.checks.stage import guess_stage

    header = analysis.header
    return Watched(
        paths=tuple(paths), issued=guess_stage(header) == "issued", type=header.type, number=header.number,
        date=header.date, bases=tuple(_bases(analysis)),
    )  # fmt: skip


def _bases(analysis: Analysis) -> Iterator[Basis]:
    """Every instrument that can be looked up, once, with the most specific of its relations to the document."""
    from docparse.registry.stated_fields import with_stated_fields
    from docparse.report.instruments import MOST_SPECIFIC_FIRST

    own, order = analysis.header.number, [str(relation) for relation in MOST_SPECIFIC_FIRST]
    found: dict[str, Basis] = {}
    for citation in with_stated_fields(analysis.citations):
        if citation.form not in ("full", "named") or not _can_be_asked(citation):
            continue
        if citation.relation == "attached" and citation.number == own:
            continue
        basis, earlier = _basis(citation), found.get(citation.key)
        if earlier is None:
            found[citation.key] = basis
        elif order.index(citation.relation) < order.index(earlier.relation):
            found[citation.key] = replace(earlier, relation=citation.relation)
    yield from found.values()


def _can_be_asked(citation: Citation) -> bool:
    sure = citation.resolved is not None and citation.resolved.source == _NAMED_SURELY
    return bool(citation.number) or sure or citation.type in ("Luật", "Bộ luật", "Pháp lệnh")


def _basis(citation: Citation) -> Basis:
    resolved = citation.resolved
    named = (resolved.number, resolved.date) if resolved and resolved.source == _NAMED_SURELY else None
    return Basis(
        key=citation.key, relation=citation.relation, form=citation.form, type=citation.type, number=citation.number,
        date=citation.date, issuer=citation.issuer, issuer_id=citation.issuer_id, name=citation.name, named=named,
    )  # fmt: skip


def judge(watched: Watched, registry: Registry, day: str) -> Watched:
    """``watched`` with what ``registry`` knows on ``day`` (ISO) of everything that it cites."""
    from docparse.registry import with_statuses

    document = Document(path="", text="", reader="", sha256="", blocks=())
    cited = tuple(map(_citation, watched.bases))
    judged = with_statuses(Analysis(document=document, parts=(), citations=cited), registry, day).citations
    bases = (replace(basis, known=_known(one.statuses)) for basis, one in zip(watched.bases, judged, strict=True))
    return replace(watched, bases=tuple(bases))


def _citation(basis: Basis) -> Citation:
    number, date = basis.named or (None, None)
    resolved = Resolution(number=number, date=date, confidence=1.0, source=_NAMED_SURELY) if basis.named else None
    return Citation(
        start=0, end=0, key=basis.key, form="named" if basis.form == "named" else "full", type=basis.type,
        number=basis.number, date=basis.date, issuer=basis.issuer, issuer_id=basis.issuer_id, name=basis.name,
        resolved=resolved,
    )  # fmt: skip


def _known(statuses: Sequence[Status]) -> Known:
    """The state on the day, or the last that is known: that a source grows older is no change."""
    status = next(iter(statuses), None)
    if status is None:
        return Known()
    told = status.last_known
    # An end that somebody found later says nothing of this day.
    state = "in_force" if status.state == "unknown" and told and told.state == "in_force" else status.state
    return Known(
        state=state, partly_expired=status.partly_expired and state == "in_force", since=status.since,
        as_of=told.as_of if told else None, source=told.source if told else None,
        evidence=told.evidence if told else None, replaced_by=status.replaced_by, amended_by=status.amended_by,
    )  # fmt: skip
