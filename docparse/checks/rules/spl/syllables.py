"""SPL004, SPL005, SPL007, SPL008: strings that are no Vietnamese syllable, and the syllables they were meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rules.spl.phrase_marks import faulty_matches
from docparse.checks.syllable_repairs import LONGEST_TYPED, fits, meant_by_typing, near_syllables
from docparse.checks.tables import read_table
from docparse.checks.word_pairs import is_word_pair, word_syllables
from docparse.checks.words import Word
from docparse.text.marks import has_marks, sound_key
from docparse.text.syllable_grammar import is_possible_syllable
from docparse.text.syllables import respell
from docparse.values import Span

_SOURCE = "Nghị định 30/2020/NĐ-CP, Điều 18"
_SUBJECT = "chính tả từng tiếng"
# Letters of other languages and look-alikes, which another rule judges.
_OTHER = re.compile("[^a-zA-ZđĐàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")
_KEYS = re.compile(
    r"dd|uow|[aou]w|[a-zđ]+[1-9]+[a-z]|[67]5?\b"
    r"|[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵăâêôơưđ]\w*[fsrxjw]"
)
_NEAR = "-/@_.&"
# Consonants alone, which no word is made of.
_CONSONANTS = "b c d đ g h k l m n p r s t v x ng nh th tr ch ph kh gh".split()
_SCRAPS = frozenset((*_CONSONANTS, *(one.upper() for one in _CONSONANTS), *(one.capitalize() for one in _CONSONANTS)))
_COUNTED = "ngày|tháng|năm|quý|khoản|điều|mục|phần|chương"
# Two syllables of seven letters.
_LONGEST_JOINED = 14
_JOINED_NUMBER = re.compile(
    r"(?<![\w./@-])(?:(?P<left>\d{1,4})(?P<unit>tháng|năm|ngày)(?![\w/@-])"
    rf"|(?P<word>(?i:{_COUNTED}))(?P<right>\d{{1,4}})(?![\w@-]))"
)


def _impossible(context: Context) -> Iterator[Draft]:
    words = context.words
    odd = words.where(lambda form: _is_no_syllable(form) and not _is_typed(form))
    # One in a fixed phrase is told with the phrase.
    told = {one.wrong for one in faulty_matches(context)} if odd else set()
    for index in odd:
        word = words[index]
        if index not in told and not _stands_apart(context.text, word) and not _may_be_name(words, index):
            meant = _meant(words, index)
            if meant:
                yield Draft(span=word.span, suggestions=tuple(like(word.text, one) for one in meant))


def _meant(words: Sequence[Word], index: int) -> tuple[str, ...]:
    """The one syllable that fits; with the tone mark of the written one put right it need not ("taị", "quốc gìa")."""
    written = words[index].text.lower()
    fitting = [syllable for syllable in near_syllables(written) if fits(syllable, words, index)]
    placed = _with_mark_in_place(written)
    if placed is None or placed in fitting:
        return (placed,) if placed else tuple(fitting) if len(fitting) == 1 else ()
    return (*fitting, placed) if len(fitting) == 1 else (placed,)


def _typed(context: Context) -> Iterator[Draft]:
    words = context.words
    for index in words.where(_is_typed):
        word = words[index]
        meant = meant_by_typing(word.text)
        if not _stands_apart(context.text, word) and _is_among_vietnamese(words, index):
            best = next((syllable for syllable in meant if fits(syllable, words, index)), meant[0])
            yield Draft(span=word.span, suggestions=(like(word.text, best),))


@lru_cache(maxsize=50_000)
def _is_typed(text: str) -> bool:
    """Keys of an input method among the letters, which spell a syllable."""
    if (
        not 3 <= len(text) <= LONGEST_TYPED
        or text.isupper()
        or _KEYS.search(text.lower()) is None
        or is_possible_syllable(text)
    ):
        return False
    return bool(meant_by_typing(text))


def _joined(context: Context) -> Iterator[Draft]:
    words = context.words
    for found in matches_at(_JOINED_NUMBER, context.text, words.starts_where(_JOINED_NUMBER.fullmatch)):
        parts = [found["left"], found["unit"]] if found["left"] else [found["word"], found["right"]]
        yield Draft(span=Span(*found.span()), suggestions=(" ".join(parts),))
    for index in words.where(_may_be_joined):
        word = words[index]
        two = _two_words(word.text) if not _stands_apart(context.text, word) else None
        if two is not None:
            yield Draft(span=word.span, suggestions=(two,))


def _may_be_joined(text: str) -> bool:
    return 4 < len(text) <= _LONGEST_JOINED and _is_no_syllable(text.capitalize())


def _two_words(text: str) -> str | None:
    """The word of two syllables that were written as one."""
    for cut in range(1, len(text)):
        left, right = text[:cut], text[cut:]
        if is_word_pair(sound_key(left), sound_key(right)) and (
            right.islower() or text.isupper() or right[0].isupper()
        ):
            return f"{left} {right}"
    return None


def _cut(context: Context) -> Iterator[Draft]:
    words = context.words
    scraps = words.where(_SCRAPS.__contains__)
    for index in sorted({place for scrap in scraps for place in (scrap - 1, scrap) if 0 <= place < len(words) - 1}):
        first, second = words[index], words[index + 1]
        whole = first.text + second.text
        if second.gap != " " or not second.text.islower() or sound_key(whole) not in word_syllables():
            continue
        if has_marks(whole) and not _stands_apart(context.text, first) and _fits_whole(whole, words, index):
            yield Draft(span=Span(first.start, second.end), suggestions=(whole,))


def _fits_whole(whole: str, words: Sequence[Word], index: int) -> bool:
    before = index > 0 and words[index].gap == " " and is_word_pair(words[index - 1].sound, sound_key(whole))
    behind = words[index + 2] if index + 2 < len(words) and words[index + 2].gap == " " else None
    return before or (behind is not None and is_word_pair(sound_key(whole), behind.sound))


@lru_cache(maxsize=50_000)
def _is_no_syllable(text: str) -> bool:
    if len(text) < 2 or not (text[1:].islower() or text.isupper()) or not has_marks(text) or is_possible_syllable(text):
        return False
    return _OTHER.search(text.lower()) is None and text.lower() not in _loan_words()


def _with_mark_in_place(word: str) -> str | None:
    """The syllable in use that has the tone mark of ``word`` on the right letter ("thóat", "taị")."""
    placed = respell(word, "old")
    return placed if placed != word and sound_key(placed) in word_syllables() else None


@cache
def _loan_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("loan_words.csv", ("word",)))


def _stands_apart(text: str, word: Word) -> bool:
    """Part of an address, a code, a symbol."""
    return text[word.start - 1 : word.start] in tuple(_NEAR) or text[word.end : word.end + 1] in tuple("-/@_&")


def _may_be_name(words: Sequence[Word], index: int) -> bool:
    """A capital beside another capital: names of persons, places and peoples follow spellings of their own."""
    word = words[index]
    if not word.text[0].isupper() or word.text.isupper():
        return word.text.isupper() and len(word.text) < 4
    before = index > 0 and word.gap == " " and words[index - 1].text[0].isupper()
    return before or (index + 1 < len(words) and words[index + 1].text[0].isupper())


def _is_among_vietnamese(words: Sequence[Word], index: int) -> bool:
    """A neighbour, or the word itself, carries marks."""
    beside = [other.text for other in (*words[max(0, index - 1) : index], *words[index + 1 : index + 2])]
    return has_marks(re.sub(r"\d", "", words[index].text)) or any(map(has_marks, beside))


def _rule(
    code: str, name: str, message: str, why: str, check: object, bad: tuple[Example, ...], good: tuple[Example, ...]
) -> Rule:
    return Rule(
        code=code, name=name, subject=_SUBJECT, message=message, why=why, source=_SOURCE,
        severity="warning", disposition="must_fix", fix="suggested", bad=bad, good=good, check=check,  # type: ignore[arg-type]
    )  # fmt: skip


RULES = (
    _rule(
        "SPL004",
        "tiếng không có trong tiếng Việt",
        "“{wrong}” không phải một tiếng của tiếng Việt: có lẽ là “{right}”.",
        "Chữ cái ghép không thành vần hoặc trái quy tắc chính tả (ng/ngh, c/k, thanh điệu).",
        _impossible,
        bad=(
            Example("Các phòng ⟦ngiên⟧ cứu, đề xuất phương án."),
            Example("Số hộ ⟦thóat⟧ nghèo bền vững."),
            Example("Báo cáo tiến độ xây ⟦dưựng⟧ trụ sở."),
        ),
        good=(
            Example("Các phòng nghiên cứu, đề xuất phương án."),
            Example("Cấp 20 kilôgam xi măng, 05 lít axít cho trạm đo ôzôn ở Đắk Lắk, Krông Búk."),
            Example("Gửi về hộp thư vănthu@soytế.gov.vn và sở."),
        ),
    ),
    _rule(
        "SPL005",
        "lỗi bộ gõ Telex, VNI",
        "“{wrong}” là phím của bộ gõ chưa chuyển thành chữ: viết “{right}”.",
        "Phím dấu của bộ gõ Telex, VNI còn lại trong chữ.",
        _typed,
        bad=(
            Example("Nhiệm vụ đã hoàn ⟦thànhf⟧ đúng hạn."),
            Example("Sửa chữa ⟦dduowngf⟧ giao thông tại xã."),
            Example("Chính phủ ⟦Vie65t⟧ Nam."),
        ),
        good=(
            Example("Nhiệm vụ đã hoàn thành đúng hạn."),
            Example("Bảng Excel, tệp word, mạng Windows 10; bản vẽ A4d2 và B2c."),
            Example("Cột m2, khí CO2, phần mềm test cho học viên."),
        ),
    ),
    _rule(
        "SPL007",
        "hai tiếng viết liền",
        "“{wrong}” viết liền: viết “{right}”.",
        "Mỗi tiếng, mỗi số viết cách nhau một khoảng trắng.",
        _joined,
        bad=(
            Example("Cuộc họp tổ chức ⟦ngày10⟧ tháng 4 năm 2024."),
            Example("Báo cáo tháng ⟦4năm⟧ 2024 của phòng."),
            Example("Đề án ⟦pháttriển⟧ kinh tế biển."),
        ),
        good=(
            Example("Cuộc họp tổ chức ngày 10 tháng 4 năm 2024."),
            Example("Xe ôtô, cân kilôgam; tệp baocaongay10.docx; mã năm2024@so.vn."),
        ),
    ),
    _rule(
        "SPL008",
        "một tiếng bị tách đôi",
        "“{wrong}” bị tách bởi khoảng trắng: viết “{right}”.",
        "Khoảng trắng lọt vào giữa một tiếng.",
        _cut,
        bad=(
            Example("Nhiệm vụ đã ⟦h oàn⟧ thành."),
            Example("Đề án phát ⟦tr iển⟧ thủy sản."),
        ),
        good=(
            Example("Nhiệm vụ đã hoàn thành lúc 8 h 30."),
            Example("Điểm c các đơn vị đã nêu; nhóm h và nhóm k."),
        ),
    ),
)
