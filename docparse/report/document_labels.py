"""A short name for each of several documents: its organ, or what else tells them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile
from pathlib import PurePath

from docparse.lexicon import issuer_id as find_issuer
from docparse.lexicon import issuers_by_id
from docparse.values import Analysis

__all__ = ["document_labels", "organ_label", "sentence_case"]

_LONGEST = 40
_WORD_END = re.compile(r".*[ _\-]")
_PLACES = frozenset({"tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn"})
_LETTERS = frozenset({"UBND", "HĐND", "UBMTTQ", "MTTQ", "BCĐ"})


def document_labels(analyses: Sequence[Analysis]) -> list[str]:
    """One label a document, no two the same: the organ, else the number, else the name of the file."""
    ways = [
        [organ_label(one) for one in analyses],
        [one.header.number or "" for one in analyses],
        [_short(name) for name in _without_common(PurePath(one.document.path).name for one in analyses)],
    ]
    taken = [Counter(names) for names in ways]
    labels = [
        next((names[at] for names, counts in zip(ways, taken, strict=True) if counts[names[at]] == 1 and names[at]), "")
        for at in range(len(analyses))
    ]
    return [label or f"{ways[-1][at]} [{at + 1}]" for at, label in enumerate(labels)]


def _without_common(names: Iterable[str]) -> list[str]:
    """Names of files from the word on in which they begin to differ."""
    whole = list(names)
    alike = "".join(
        letters[0] for letters in takewhile(lambda letters: len(set(letters)) == 1, zip(*whole, strict=False))
    )
    common = _WORD_END.match(alike) if len(whole) > 1 else None
    return [name[common.end() :] or name for name in whole] if common else whole


def organ_label(analysis: Analysis) -> str:
    """Who issues it, as a sentence has it, not in the capitals of the letterhead; "" where that is not known."""
    header = analysis.header
    if not header.issuer:
        return ""
    return _short(sentence_case(header.issuer, (header.issuer_id or "").partition("@")[0].partition(".")[0]))


def sentence_case(name: str, issuer_id: str | None = None) -> str:
    """``name`` of an organ as a sentence has it, by the name in the table of issuers where that is known.

    >>> sentence_case("SỞ KHOA HỌC VÀ CÔNG NGHỆ"), sentence_case("Sở Y tế")
    ('Sở Khoa học và Công nghệ', 'Sở Y tế')
    """
    written = " ".join(name.split())
    base = (issuer_id or find_issuer(written) or "").partition("@")[0].partition(".")[0]
    known = issuers_by_id().get(base)
    if known is not None and known.name.casefold() == written.casefold():
        return known.name
    return _cased(written, known.name if known is not None else "") if written.isupper() else written


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def _cased(written: str, name: str) -> str:
    """The words of ``written`` that ``name`` has, as the name writes them; those behind a kind of place are a name."""
    cased = {word.casefold(): word for word in name.split()}
    words, is_place = [], False
    for number, word in enumerate(written.split()):
        lower = word.casefold()
        if lower in _PLACES:
            words.append(lower)
            is_place = True
        elif word in _LETTERS:
            words.append(word)
        else:
            plain = word.capitalize() if is_place or not number else lower
            words.append(plain if is_place else cased.get(lower, plain))
    return " ".join(words)
