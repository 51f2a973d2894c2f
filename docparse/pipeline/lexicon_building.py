"""An office's lexicon from its own papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docparse.lexicon import fold_name
from docparse.values import Analysis

if TYPE_CHECKING:
    from docparse.checks.office_terms import OfficeTerms

__all__ = ["RULES", "build_lexicon"]

# The rules whose findings say what a word list would have to name.
RULES = ("SPL", "CON001", "CON004", "CON005")


def build_lexicon(
    analyses: Iterable[Analysis], *, documents: int = 2, times: int = 3, model: bool = True
) -> OfficeTerms:
    """The names and words that stand ``times`` times and in that many ``documents``, and that docparse does not know.

    ``analyses`` are checked by ``RULES`` at least; a paper that comes in several files counts as one document.
    Without ``model`` only the tables say what is known.
    """
    from docparse.checks.office_mentions import mentions_in
    from docparse.checks.office_terms import TermTally
    from docparse.checks.office_vocabulary import OfficeVocabulary
    from docparse.speller import packaged_model

    tally = TermTally(OfficeVocabulary(packaged_model() if model else None))
    seen: set[str] = set()
    for analysis in analyses:
        if analysis.document.sha256 not in seen:
            seen.add(analysis.document.sha256)
            tally.add(mentions_in(analysis), _paper(analysis))
    return tally.terms(documents=documents, times=times)


def _paper(analysis: Analysis) -> tuple[str, ...]:
    """The same for a paper as a Word file and as a PDF."""
    header = analysis.header
    if header.number and header.date:
        return header.number, header.date, fold_name(header.issuer or "")
    return (analysis.document.sha256,)
