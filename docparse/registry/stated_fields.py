"""What a document states of an instrument in all its mentions: later ones leave out the day and the issuer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from docparse.lexicon.folding import fold_name
from docparse.registry.number_keys import number_key
from docparse.values.changes import with_changes
from docparse.values.citation import Citation

__all__ = ["with_stated_fields"]


def with_stated_fields(citations: Sequence[Citation]) -> list[Citation]:
    """The mentions, in order, each with the day and the issuer that other mentions of the same instrument state.

    Where the document has a number under two keys (two days, two issuers), nothing is taken over.
    """
    mentions: dict[str, list[Citation]] = defaultdict(list)
    keys: dict[str, set[str]] = defaultdict(set)
    for citation in citations:
        if citation.form in ("full", "named"):
            mentions[citation.key].append(citation)
            keys[_called(citation)].add(citation.key)
    return [
        _completed(citation, mentions[citation.key])
        if citation.form in ("full", "named") and len(keys[_called(citation)]) == 1
        else citation
        for citation in citations
    ]


def _called(citation: Citation) -> str:
    return number_key(citation.number) if citation.number else fold_name(citation.name or "")


def _completed(citation: Citation, mentions: Sequence[Citation]) -> Citation:
    if citation.date and citation.issuer_id:
        return citation
    date = citation.date or _only(one.date for one in mentions)
    issuer = citation.issuer_id or _only(one.issuer_id for one in mentions)
    if (date, issuer) == (citation.date, citation.issuer_id):
        return citation
    return with_changes(citation, date=date, issuer_id=issuer)


def _only(values: Iterable[str | None]) -> str | None:
    """The value that all mentions agree on that state one."""
    stated = {value for value in values if value}
    return stated.pop() if len(stated) == 1 else None
