"""An office's lexicon as a word list that a clerk goes through: terms with their counts, what is doubtful set apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docparse.checks.office_terms import OfficeTerm, OfficeTerms
from docparse.lexicon.word_list_lines import Listed, WordLines, merged
from docparse.report.words import Lang, words

__all__ = ["lexicon_lines"]


def lexicon_lines(terms: OfficeTerms, *, on: str, documents: int, times: int, lang: Lang = "vi") -> WordLines:
    """The list, in order of the letters; ``on`` (ISO) is the day, the rest what was asked of a term."""
    said = words(lang)
    head = said["lexicon_head"].format(
        on="/".join((on[8:], on[5:7], on[:4])), documents=terms.documents, least=documents, times=times
    )
    listed = merged(Listed(term.text, _note(term, said) + _proposal(term, said)) for term in terms.taken)
    return WordLines(_comments(head), listed, tuple(_doubts(terms, said)))


def _note(term: OfficeTerm, said: Mapping[str, str]) -> str:
    found = said["lexicon_found"].format(count=term.count, documents=term.documents)
    return f"{found}; {said['lexicon_within'].format(name=term.within)}" if term.within else found


def _doubts(terms: OfficeTerms, said: Mapping[str, str]) -> Iterator[str]:
    """Comment lines: to take such a term one takes the "#" before it away."""
    if terms.doubtful:
        yield from _comments(said["lexicon_doubtful"])
    for term in terms.doubtful:
        yield f"# {term.text}  # {_note(term, said)}{_reason(term, said)}"


def _proposal(term: OfficeTerm, said: Mapping[str, str]) -> str:
    return f"; {said['lexicon_proposed'].format(code=term.code, meant=term.meant)}" if term.meant else ""


def _reason(term: OfficeTerm, said: Mapping[str, str]) -> str:
    if not term.meant:
        return f"; {said['lexicon_no_syllable']}"
    told = said["lexicon_meant"].format(meant=term.meant)
    found = said["lexicon_found_so"].format(count=term.meant_count) if term.meant_count else ""
    return f"; {told}{found}" + (f", {term.code}" if term.code else "")


def _comments(text: str) -> tuple[str, ...]:
    return tuple(f"# {line}" for line in text.split("\n"))
