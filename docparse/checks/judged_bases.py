"""The instruments that a document rests on, with their validity on the day that it is judged by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docparse.checks.consolidated import is_consolidated
from docparse.checks.context import Context
from docparse.checks.told_of_past import is_told_of_past
from docparse.values import Basis, Citation, Status

# A document is judged by its own day; one that has none yet by the day asked about, or today.
_FIRST: tuple[Basis, ...] = ("document_date", "asked", "today")
_CARRIES_OUT = frozenset({"implements", "guides"})
# "(đã hết hiệu lực)", "(nay được thay thế bởi …)".
_ENDED = re.compile(r"\s*\((?:đã |nay )?(?:hết hiệu lực|được thay thế)", re.IGNORECASE)
_ENDS_OR_CHANGES = frozenset({"replaces", "repeals", "amends"})


class Judged(NamedTuple):
    """A cited instrument and its state on ``status.on``."""

    citation: Citation
    status: Status

    @property
    def last(self) -> Status:
        """The state on the last day that a document with a partly blank date may have; else ``status``."""
        return [one for one in self.citation.statuses if one.basis == self.status.basis][-1]


def judged_bases(context: Context) -> Iterator[Judged]:
    """What the document rests on: its bases, and what it carries out; not what it speaks of otherwise.

    An instrument that the text itself calls replaced, amended or no longer in force is spoken of, whatever else is said
    of it; a consolidated text has the bases of the texts that it joins, which had a day of their own.
    """
    if is_consolidated(context):
        return
    citations = context.analysis.citations
    spoken_of = {
        citations[relation.target].key
        for relation in context.analysis.relations
        if relation.relation in _ENDS_OR_CHANGES
    }
    for citation in citations:
        status = judged_status(citation)
        if status is not None and citation.key not in spoken_of and _rests_on(context, citation):
            yield Judged(citation, status)


def _rests_on(context: Context, citation: Citation) -> bool:
    """A basis, or what is being carried out now: what was carried out was in force then."""
    if _ENDED.match(context.text, citation.end):
        return False
    if citation.relation == "based_on":
        return True
    return citation.relation in _CARRIES_OUT and not is_told_of_past(context, citation.span)


def judged_status(citation: Citation) -> Status | None:
    """The state on the day that counts; None where the registry does not know the instrument for certain.

    Of the days that a document may have, the first: what was in force on one of them is nobody's fault.
    """
    return min(citation.statuses, key=lambda status: _FIRST.index(status.basis), default=None)
