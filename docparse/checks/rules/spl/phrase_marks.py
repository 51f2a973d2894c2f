"""SPL001: a fixed phrase with the marks of one word wrong ("Trường khối" for "Trưởng khối")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised, like
from docparse.checks.phrase_matches import Match, find_matches, is_common_word
from docparse.checks.phrases import longest_phrase
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_pairs import is_taken
from docparse.checks.words import Word, Words
from docparse.text.marks import has_marks


def _find(context: Context) -> Iterator[Draft]:
    for match in faulty_matches(context):
        yield _draft(match, context.words)


def faulty_matches(context: Context) -> Iterator[Match]:
    """The fixed phrases that this rule reports."""
    words = context.words
    for match in _longest(match for match in context.matches if match.wrong is not None):
        if not _is_excused(match, words) and not _is_explained(match, _near(match, words), words):
            yield match


def _near(match: Match, words: Words) -> Sequence[Match]:
    """The phrases, all marks right, that may touch ``match``."""
    places = range(max(0, match.first - longest_phrase()), match.last)
    return [other for other in find_matches(words, places) if other.wrong is None]


def _longest(matches: Iterable[Match]) -> list[Match]:
    """One match for each wrong word: that of the longest phrase."""
    best: dict[int | None, Match] = {}
    for match in sorted(matches, key=lambda match: len(match.phrase)):
        best[match.wrong] = match
    return sorted(best.values(), key=attrgetter("first"))


def _draft(match: Match, words: Sequence[Word]) -> Draft:
    assert match.wrong is not None
    word = words[match.wrong]
    right = like(word.text, match.right.text)
    return Draft(
        span=word.span,
        suggestions=(right,),
        values={"phrase": match.phrase.text},
        form=" ".join(item.text for item in words[match.first : match.last]),
        severity="warning" if len(match.phrase) == 2 else None,
    )


def _is_explained(match: Match, exact: Sequence[Match], words: Sequence[Word]) -> bool:
    """True if the word that looks wrong belongs to a right phrase of its own ("hồ sơ | xây dựng")."""
    assert match.wrong is not None
    if len(match.phrase) == 2:
        before = is_common_word(words, match.first - 1) and not is_taken(words, match.first - 1)
        if before or is_common_word(words, match.last - 1):
            return True
    for other in exact:
        inside = match.first <= other.first and other.last <= match.last
        # Two words are little evidence: a right phrase that shares either of them is enough.
        touched = (
            other.first < match.last and match.first < other.last
            if len(match.phrase) == 2
            else other.first <= match.wrong < other.last
        )
        if touched and not inside and not _is_doubtful(other, match, words):
            return True
    return False


def _is_doubtful(other: Match, match: Match, words: Sequence[Word]) -> bool:
    """True for two words before the match of which the first belongs to a word of its own: "viễn thông | báo"."""
    return len(other.phrase) == 2 and other.first < match.first and is_taken(words, other.first)


def _is_excused(match: Match, words: Sequence[Word]) -> bool:
    return (
        _is_also_right(match, words)
        or _is_written_without_marks(match, words)
        or looks_like_a_name(match, words)
        or _is_common_noun(match, words)
    )


def _is_also_right(match: Match, words: Sequence[Word]) -> bool:
    assert match.wrong is not None
    for form in match.phrase.also_right:
        for start in range(max(0, match.wrong - len(form) + 1), match.wrong + 1):
            if tuple(word.sound for word in words[start : start + len(form)]) == form:
                return True
    return False


def _is_written_without_marks(match: Match, words: Sequence[Word]) -> bool:
    """True where the whole neighbourhood has no marks: an address, a file name, another language."""
    around = words[max(0, match.first - 2) : match.last + 2]
    return not any(has_marks(word.text) for word in around)


def looks_like_a_name(match: Match, words: Sequence[Word]) -> bool:
    """True for a capital that the official form does not have there ("Nguyễn Thanh Toàn")."""
    assert match.wrong is not None
    wrong = words[match.wrong]
    if not is_capitalised(wrong.text) or match.right.text[0].isupper():
        return False
    if match.wrong > match.first:
        return True
    after = words[match.wrong + 1]
    before = words[match.wrong - 1] if match.wrong else None
    beside_name = before is not None and wrong.gap == " " and is_capitalised(before.text)
    return is_capitalised(after.text) or beside_name


def _is_common_noun(match: Match, words: Sequence[Word]) -> bool:
    """A small letter where a name begins: "dữ liệu số tài nguyên" is no Sở Tài nguyên."""
    return match.wrong == match.first and match.phrase.text[0].isupper() and words[match.first].text.islower()


RULE = Rule(
    code="SPL001",
    name="sai dấu trong cụm từ cố định",
    subject="chính tả các cụm từ cố định và tên cơ quan",
    message="Cụm từ đúng là “{phrase}”: viết “{right}”, không viết “{wrong}”.",
    why="Văn bản phải đúng chính tả, tên cơ quan và thuật ngữ phải đúng tên gọi chính thức; người soạn thảo"
    " chịu trách nhiệm kiểm tra trước khi trình ký.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18 và Phụ lục I, Phần I, mục II",
    severity="error",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Phòng Tổng hợp phối hợp với ⟦Trường⟧ khối tổ chức hội nghị."),
        Example("Đề nghị ⟦Khôi⟧ thi đua số 5 gửi báo cáo."),
        Example("Nơi nhận:\n- ⟦Công⟧ TTĐT của cơ quan;\n- Lưu: VT, TH."),
        Example("Trình Hội ⟦đông⟧ nhân dân xem xét tại kỳ họp tới."),
        Example("Nhiệm vụ chuyển ⟦đôi⟧ số được giao cho Tổ giúp việc."),
        Example("Văn bản được ban ⟦hanh⟧ kèm theo Quyết định này."),
    ),
    good=(
        Example("Bộ phận kế toán nộp hồ sơ xây dựng kho lưu trữ."),
        Example("Khi chuyển đổi sở hữu, đơn vị phải kê khai lại."),
        Example("Hộp thư: phong trao thi dua vien chuc"),
        Example("Ông Trần Thanh Toàn nhận giấy mời họp."),
        Example("Nơi công cộng đông người; mỏ đã khai thác đủ trữ lượng."),
        Example("Phong trào theo khuynh hướng dân tộc, dân chủ."),
        Example("Xây dựng nền tảng dữ liệu số tài nguyên và môi trường."),
    ),
    check=_find,
)
