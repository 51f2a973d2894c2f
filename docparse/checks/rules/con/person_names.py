"""CON004: one person's name with a mark different in one place ("Trần Văn Hung" beside "Trần Văn Hùng")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import takewhile

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word, Words
from docparse.text.marks import mark_count, sound_key
from docparse.values import Span

_TITLES = frozenset(map(sound_key, ("ông", "bà", "chí")))
_SHORTEST, _LONGEST = 3, 4
# Two persons may have names one mark apart; one person's name is written right more often than wrong.
_MAJORITY = 2
_Name = tuple[Word, ...]


def _find(context: Context) -> Iterator[Draft]:
    by_base: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for name in _names(context.words):
        by_base[tuple(word.base for word in name)].append(name)
    for names in by_base.values():
        counts = Counter(_sounds(name) for name in names)
        if len(counts) == 2:
            (usual, count), (rare, seen) = counts.most_common()
            if seen == 1 and count >= _MAJORITY:
                right = next(name for name in names if _sounds(name) == usual)
                wrong = next(name for name in names if _sounds(name) == rare)
                if _is_slip(wrong, right):
                    yield _draft(wrong, right, count)


def _names(words: Words) -> Iterator[_Name]:
    """What stands in capitals behind Ông, Bà, đồng chí."""
    for index in words.sounding(_TITLES):
        behind = words[index + 1 : index + 2 + _LONGEST]
        name = tuple(takewhile(lambda one: one.gap == " " and one.text[0].isupper() and one.text.isalpha(), behind))
        if _SHORTEST <= len(name) <= _LONGEST:
            yield name


def _sounds(name: _Name) -> tuple[str, ...]:
    return tuple(word.sound for word in name)


def _is_slip(wrong: _Name, right: _Name) -> bool:
    """One syllable differs, and it has lost a mark: "Hùng" and "Hưng" are two persons."""
    odd = [(one.text, other.text) for one, other in zip(wrong, right, strict=True) if one.sound != other.sound]
    return len(odd) == 1 and mark_count(odd[0][0]) < mark_count(odd[0][1])


def _draft(wrong: _Name, right: _Name, count: int) -> Draft:
    written = " ".join(word.text for word in right)
    return Draft(
        span=Span(wrong[0].start, wrong[-1].end), suggestions=(written,), values={"count": str(count)}, form=written
    )


RULE = Rule(
    code="CON004",
    name="tên một người viết hai cách",
    subject="tên người viết thống nhất",
    message="{count} chỗ khác viết “{right}”; ở đây viết “{wrong}”.",
    why="Tên riêng của một người phải viết thống nhất; chỗ thiếu dấu thường là lỗi gõ.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II (viết hoa tên người)",
    severity="info",
    disposition="verify",
    fix="suggested",
    bad=(
        Example("Ông Trần Văn Hùng chủ trì. Ông Trần Văn Hùng kết luận. Giao ông ⟦Trần Văn Hung⟧ thực hiện."),
        Example("Bà Lê Thị Mỹ Lệ, bà Lê Thị Mỹ Lệ và đồng chí ⟦Lê Thị Mỹ Lê⟧ dự họp."),
    ),
    good=(
        Example("Ông Trần Văn Hùng chủ trì. Ông Trần Văn Hùng kết luận. Giao ông Trần Văn Hưng thực hiện."),
        Example("Ông Trần Văn Hùng và ông Trần Văn Hung dự họp."),
    ),
    check=_find,
)
