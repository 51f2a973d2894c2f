"""What a document states of an instrument in all its mentions: later ones leave out number, day and issuer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from docparse.lexicon.folding import fold_name
from docparse.registry.number_keys import number_key
from docparse.values.changes import with_changes
from docparse.values.citation import Citation

__all__ = ["with_stated_fields"]


def with_stated_fields(citations: Sequence[Citation]) -> list[Citation]:
    """The mentions, in order, each with what other mentions of the same number or name state, if they agree.

    A number takes day and issuer from its other mentions, a name the number or the day. Where the document has two days
    for a number, or two laws of a name, nothing is taken over.
    """
    numbered: dict[str, list[Citation]] = defaultdict(list)
    named: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.form in ("full", "named"):
            if citation.number:
                numbered[number_key(citation.number)].append(citation)
            if citation.name:
                named[fold_name(citation.name)].append(citation)
    return [_completed(citation, numbered, named) for citation in citations]


def _completed(citation: Citation, numbered: dict[str, list[Citation]], named: dict[str, list[Citation]]) -> Citation:
    if citation.form == "full" and citation.number and not (citation.date and citation.issuer_id):
        mentions = numbered[number_key(citation.number)]
        date = citation.date or _only(one.date for one in mentions)
        issuer = citation.issuer_id or _only(one.issuer_id for one in mentions)
        return with_changes(citation, date=date, issuer_id=issuer)
    if citation.form == "named" and citation.name and not citation.number and not citation.date:
        return _of_name(citation, named[fold_name(citation.name)])
    return citation


def _of_name(citation: Citation, mentions: Sequence[Citation]) -> Citation:
    """The law as the only number or the only day tells that stand with its name."""
    numbers = {number_key(one.number): one.number for one in mentions if one.number}
    dates = [one.date for one in mentions if one.date and not one.number]
    if len(numbers) == 1 and not dates:
        return with_changes(citation, number=next(iter(numbers.values())))
    return with_changes(citation, date=_only(dates)) if dates and not numbers else citation


def _only(values: Iterable[str | None]) -> str | None:
    """The value that all mentions agree on that state one; of days, the fullest that begins like the others."""
    stated = sorted({value for value in values if value}, key=len)
    return stated[-1] if stated and all(stated[-1].startswith(value) for value in stated) else None
