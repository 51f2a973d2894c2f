"""CAP001: an organ's or post's name in other capitals than the official ones ("Ban thường vụ", "Bộ Công An")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised
from docparse.checks.phrase_matches import Match, is_common_word
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.text.marks import sound_key
from docparse.values import Span

# Some offices write their own province or city with a capital throughout.
_PLACE_WORDS = frozenset(map(sound_key, ("tỉnh", "thành", "phố", "xã", "phường")))

# "cơ sở", "cán bộ", "nội bộ": the head of the name is the end of another word.
_BEFORE = frozenset(map(sound_key, ("cơ", "cán", "nội", "toàn", "đồng", "chi", "văn", "trụ")))


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    names = [match for match in context.matches if match.wrong is None and match.phrase.kind in ("organ", "post")]
    done = -1
    for match in sorted(names, key=lambda match: (match.first, -match.last)):
        if match.first < done:
            continue
        done = match.last
        if _is_miscased(match, words) or _lacks_first_capital(match, words):
            span = Span(words[match.first].start, words[match.last - 1].end)
            yield Draft(
                span=span,
                suggestions=(_official(context.text, match, words),),
                severity=None if match.phrase.kind == "organ" else "info",
            )


def _is_miscased(match: Match, words: Sequence[Word]) -> bool:
    """Begun with a capital, as a name, but not carried through as the official name is.

    A name all in small letters may be the general word; one in capitals is a heading.
    """
    here = words[match.first : match.last]
    if not is_capitalised(here[0].text) or any(len(word.text) > 1 and word.text.isupper() for word in here):
        return False
    return any(
        expected.text[0].isupper() != word.text[0].isupper() and word.sound not in _PLACE_WORDS
        for word, expected in zip(here, match.phrase.words, strict=True)
    )


def _lacks_first_capital(match: Match, words: Sequence[Word]) -> bool:
    """Begun small, as a general word, but gone on as the name ("ở sở Nội vụ"); "cơ sở Y tế" is two other words."""
    here = words[match.first : match.last]
    pairs = list(zip(here, match.phrase.words, strict=True))
    if match.phrase.kind != "organ" or not pairs[0][1].text[0].isupper() or not here[0].text.islower():
        return False
    if _ends_a_word(words, match.first):
        return False
    expected = [word for word, right in pairs[1:] if right.text[0].isupper() and word.sound not in _PLACE_WORDS]
    return bool(expected) and all(is_capitalised(word.text) for word in expected)


def _ends_a_word(words: Sequence[Word], index: int) -> bool:
    before = words[index - 1].sound if index and words[index].gap == " " else ""
    return before in _BEFORE or is_common_word(words, index - 1)


def _official(text: str, match: Match, words: Sequence[Word]) -> str:
    """The words as written, with the capitals of the official name."""
    pieces: list[str] = []
    done = words[match.first].start
    for word, expected in zip(words[match.first : match.last], match.phrase.words, strict=True):
        first = word.text[0]
        if word.sound not in _PLACE_WORDS:
            first = first.upper() if expected.text[0].isupper() else first.lower()
        pieces += [text[done : word.start], first, word.text[1:]]
        done = word.end
    return "".join(pieces)


RULE = Rule(
    code="CAP001",
    name="tên cơ quan, chức vụ sai chữ hoa",
    subject="viết hoa tên cơ quan, tổ chức",
    message="Tên riêng viết “{right}”.",
    why="Viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình cơ quan, tổ chức, chức năng, lĩnh vực hoạt động.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Kế hoạch của ⟦Ban thường vụ Tỉnh ủy⟧ được phổ biến đến chi bộ."),
        Example("Hồ sơ gửi ⟦Sở khoa học và công nghệ⟧ thẩm định."),
        Example("Hồ sơ gửi ⟦Bộ Công An⟧ thẩm định."),
        Example("Hồ sơ nộp tại ⟦sở Nội vụ⟧ trong giờ hành chính."),
    ),
    good=(
        Example("Kế hoạch của Ban Thường vụ Tỉnh ủy được phổ biến đến chi bộ."),
        Example("Các sở khoa học và công nghệ báo cáo hằng quý."),
        Example("KẾ HOẠCH CỦA BAN THƯỜNG VỤ TỈNH ỦY"),
    ),
    check=_find,
)
