"""CAP001: an organ's or post's name in other capitals than the official ones ("Ban thường vụ", "Bộ Công An")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from docparse.checks.cased_phrases import (
    CasedPhrases,
    Phrase,
    cased_phrases,
    differs,
    find_phrases,
    in_right_case,
    is_in_capitals,
)
from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised
from docparse.checks.phrase_matches import is_common_word
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.lexicon import issuers
from docparse.text.marks import sound_key
from docparse.values import Span

# Some offices write their own province or city with a capital throughout.
_PLACE_WORDS = frozenset(map(sound_key, ("tỉnh", "thành", "phố", "xã", "phường")))

_LEAST_WORDS = 3
# "cơ sở", "cán bộ", "nội bộ": the head of the name is the end of another word.
_BEFORE = frozenset(map(sound_key, ("cơ", "cán", "nội", "toàn", "đồng", "chi", "văn", "trụ")))


def _find(context: Context) -> Iterator[Draft]:
    words, done = context.words, -1
    for first, name, kind in sorted(_names_in(context), key=lambda found: (found[0], -len(found[1]))):
        if first < done:
            continue
        done = first + len(name)
        here = words[first:done]
        if _is_miscased(name, here) or (kind != "post" and _lacks_first_capital(name, words, first)):
            yield Draft(
                span=Span(here[0].start, here[-1].end),
                suggestions=(_official(context.text, name, here),),
                severity=None if kind == "organ" else "info",
            )


def _names_in(context: Context) -> Iterator[tuple[int, Phrase, str]]:
    """The names of the table of phrases, and those of the table of issuing organs."""
    for match in context.matches:
        if match.wrong is None and match.phrase.kind in ("organ", "post"):
            yield match.first, match.phrase.words, match.phrase.kind
    for first, name in find_phrases(context.words, _issuers()):
        yield first, name, "issuer"


def _is_miscased(name: Phrase, here: Sequence[Word]) -> bool:
    """Begun with a capital, as a name, but not carried through as the official name is.

    A name all in small letters may be the general word; one in capitals is a heading.
    """
    if not is_capitalised(here[0].text) or is_in_capitals(here):
        return False
    return any(differs(word, right) and word.sound not in _PLACE_WORDS for word, right in zip(here, name, strict=True))


def _lacks_first_capital(name: Phrase, words: Sequence[Word], first: int) -> bool:
    """Begun small, as a general word, but gone on as the name ("ở sở Nội vụ"); "cơ sở Y tế" is two other words."""
    here = words[first : first + len(name)]
    if not name[0].text[0].isupper() or not here[0].text.islower() or _ends_a_word(words, first):
        return False
    pairs = zip(here[1:], name[1:], strict=True)
    expected = [word for word, right in pairs if right.text[0].isupper() and word.sound not in _PLACE_WORDS]
    return bool(expected) and all(is_capitalised(word.text) for word in expected)


def _ends_a_word(words: Sequence[Word], index: int) -> bool:
    before = words[index - 1].sound if index and words[index].gap == " " else ""
    return before in _BEFORE or is_common_word(words, index - 1)


def _official(text: str, name: Phrase, here: Sequence[Word]) -> str:
    """The words as written, with the capitals of the official name; those of places stay."""
    right = tuple(word if word.sound in _PLACE_WORDS else official for word, official in zip(here, name, strict=True))
    return in_right_case(text, right, here)


@cache
def _issuers() -> CasedPhrases:
    """Organs of which there is one only, with a name long enough to be told from general words."""
    names = {issuer.name for issuer in issuers() if "(" not in issuer.name and not issuer.is_local}
    return cased_phrases(sorted(name for name in names if name.count(" ") + 1 >= _LEAST_WORDS))


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
