"""CIT013: the title of a cited instrument differs from the one it is known by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import dropwhile, pairwise

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon.named_references import named_references
from docparse.text.marks import sound_key
from docparse.values import Citation, Span

_WORD = re.compile(r"\w+")
# Below, two titles are of two instruments (numbers restart); the words at the end are often left out.
_ALIKE = 0.6
_LONGEST_SLIP = 3
_ENOUGH = 4


# Words with which a title opens, or that stand between it and the issuer.
_OPENINGS = frozenset(
    map(sound_key, "về việc phê duyệt ban hành quy định đề án chương trình kế hoạch chiến lược dự án".split())
)


def _find(context: Context) -> Iterator[Draft]:
    for citation in context.analysis.citations:
        title = citation.title_span
        known = _known_title(citation) if title is not None else None
        if title is not None and known is not None:
            yield from _compare(context.text, title, known)


def _known_title(citation: Citation) -> str | None:
    if citation.number is None or citation.form != "full" or citation.date is None:
        return None
    reference = _by_number().get((_serial(citation.number), citation.date))
    return reference or None


@cache
def _by_number() -> dict[tuple[str, str], str]:
    """Titles by number and day, both of which a mention must have: numbers restart each term."""
    return {
        (_serial(reference.numbers[0]), reference.date): reference.title
        for reference in named_references()
        if len(reference.numbers) == 1
        and reference.date
        and reference.title
        and reference.confidence in ("high", "medium")
    }


def _serial(number: str) -> str:
    return number.replace(" ", "").lstrip("0").casefold()


def _compare(text: str, title: Span, known: str) -> Iterator[Draft]:
    written = list(_WORD.finditer(text, title.start, title.end))
    right = list(_WORD.finditer(known))
    keys = [sound_key(word.group()) for word in right]
    matcher = SequenceMatcher(None, [sound_key(word.group()) for word in written], keys, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    shorter = min(len(written), len(right))
    if shorter < _ENOUGH or same < _ALIKE * shorter:
        return
    for kind, first, last, left, until in matcher.get_opcodes():
        if kind == "equal":
            yield from _lost_commas(text, written[first:last], known, right[left:until])
        elif _is_slip(own := _without_opening(written[first:last]), right[left:until], last == len(written)):
            yield _changed(
                own, known[right[left].start() : right[until - 1].end()] if until > left else "", written, known
            )


def _changed(own: Sequence[re.Match[str]], said: str, written: Sequence[re.Match[str]], known: str) -> Draft:
    """Words put in are shown with the word before them, which stays."""
    first = written.index(own[0])
    if said or not first:
        return Draft(
            span=Span(own[0].start(), own[-1].end()), suggestions=(said,) if said else (), values={"title": known}
        )
    before = written[first - 1]
    return Draft(span=Span(before.start(), own[-1].end()), suggestions=(before.group(),), values={"title": known})


def _is_slip(written: Sequence[re.Match[str]], right: Sequence[re.Match[str]], at_end: bool) -> bool:
    """A few words put in or changed; titles are often shortened, and the table leaves out how they open."""
    return bool(written) and not at_end and max(len(written), len(right)) <= _LONGEST_SLIP


def _without_opening(written: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    return list(dropwhile(lambda word: sound_key(word.group()) in _OPENINGS, written))


def _lost_commas(
    text: str, written: Sequence[re.Match[str]], known: str, right: Sequence[re.Match[str]]
) -> Iterator[Draft]:
    for (before, after), (left, until) in zip(pairwise(written), pairwise(right), strict=True):
        if known[left.end() : until.start()] == ", " and text[before.end() : after.start()] == " ":
            joined = f"{before.group()}, {after.group()}"
            yield Draft(span=Span(before.start(), after.end()), suggestions=(joined,), values={"title": known})


RULE = Rule(
    code="CIT013",
    name="trích yếu văn bản viện dẫn khác bản gốc",
    subject="trích yếu của những văn bản của Trung ương thường được viện dẫn",
    message="Văn bản này có trích yếu “{title}”: đối chiếu chỗ “{wrong}”.",
    why="Lần đầu viện dẫn ghi đúng trích yếu nội dung của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b; trích yếu theo bản công bố",
    severity="warning",
    disposition="verify",
    fix="suggested",
    bad=(
        Example(
            "Theo Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị ⟦về luôn⟧ đẩy mạnh học tập và làm theo."
        ),
        Example("Học Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 về phát triển khoa học, công ⟦nghệ đổi⟧ mới."),
    ),
    good=(
        Example("Theo Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo."),
        Example("Theo Chỉ thị số 05-CT/TW ngày 15 tháng 6 năm 2011 của Tỉnh ủy về luôn đẩy mạnh học tập và làm theo."),
    ),
    check=_find,
)
