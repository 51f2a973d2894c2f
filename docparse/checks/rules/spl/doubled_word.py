"""SPL003: a word or fixed phrase written twice ("các các", "thực hiện thực hiện")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from docparse.checks.context import Context
from docparse.checks.phrase_matches import is_common_word
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table
from docparse.checks.word_pairs import is_word_pair
from docparse.checks.words import Word
from docparse.text.marks import sound_key
from docparse.values import Span

COLUMNS = ("word", "before_digit")


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    doubled = words.doubled()
    for index in doubled:
        first, second = words[index : index + 2]
        if second.gap == " " and not is_common_word(words, index - 1) and _is_never_doubled(context.text, second):
            yield Draft(span=Span(first.start, second.end), suggestions=(first.text,))
    yield from _doubled_phrases(context)
    yield from _doubled_pairs(context)
    yield from _doubled_endings(context, doubled)


def _is_never_doubled(text: str, second: Word) -> bool:
    """Words of grammar only; many others meet by right ("quy định định kỳ") or double for effect."""
    before_digit = _table().get(second.text)
    if before_digit is None:
        return False
    return not before_digit or text[second.end : second.end + 2].strip()[:1].isdigit()


def _doubled_phrases(context: Context) -> Iterator[Draft]:
    """A phrase of grammar twice ("về việc về việc"); a capital may begin a title ("theo quy định theo Quy định 1")."""
    words, texts, phrases = context.words, context.words.texts, _phrases()
    for index in words.where(lambda form: form.lower() in phrases):
        for phrase in phrases[texts[index].lower()]:
            middle, end = index + len(phrase), index + 2 * len(phrase)
            if end > len(texts) or texts[middle].lower() != phrase[0] or set(words.gaps[index + 1 : end]) != {" "}:
                continue
            here, there = list(texts[index:middle]), list(texts[middle:end])
            same = there == phrase or (there == here and " ".join(here).isupper())
            if same and [text.lower() for text in here] == phrase:
                written = context.text[words[index].start : words[middle - 1].end]
                yield Draft(span=Span(words[index].start, words[end - 1].end), suggestions=(written,))


@cache
def _phrases() -> dict[str, list[list[str]]]:
    """The phrases of the table that are no word of two syllables (these are found as such), by first syllable."""
    phrases: dict[str, list[list[str]]] = defaultdict(list)
    for phrase in (word.split(" ") for word in _table()):
        if len(phrase) > 2 or (len(phrase) == 2 and not is_word_pair(sound_key(phrase[0]), sound_key(phrase[1]))):
            phrases[phrase[0]].append(phrase)
    return dict(phrases)


@cache
def _table() -> dict[str, bool]:
    """The words and phrases, and whether only a number behind them tells that the doubling is a slip."""
    return {row["word"]: row["before_digit"] == "yes" for row in read_table("doubled_words.csv", COLUMNS)}


def _doubled_pairs(context: Context) -> Iterator[Draft]:
    """A word of two syllables twice; longer ones meet by right ("Cơ quan cấp giấy phép | cấp giấy phép mới")."""
    words = context.words
    sounds = words.sounds
    same = [index for index, (one, other) in enumerate(zip(sounds, sounds[2:], strict=False)) if one == other]
    for index in sorted(set(same) & {index - 1 for index in same}):
        here, there = words[index : index + 2], words[index + 2 : index + 4]
        if any(word.gap != " " for word in (here[1], *there)) or here[0].sound == here[1].sound:
            continue
        if not is_word_pair(here[0].sound, here[1].sound) or not _is_one_sentence(context.text, here[0]):
            continue
        behind = words[index + 4] if index + 4 < len(words) and words[index + 4].gap == " " else None
        # "bồi dưỡng, huấn luyện | huấn luyện viên": the second may begin a longer word.
        joins = behind is not None and is_word_pair(there[1].sound, behind.sound)
        if [word.text for word in here] == [word.text for word in there] and not joins:
            written = context.text[here[0].start : here[-1].end]
            yield Draft(span=Span(here[0].start, there[-1].end), suggestions=(written,))


def _doubled_endings(context: Context, doubled: Sequence[int]) -> Iterator[Draft]:
    """The second syllable of a word twice ("di động động"), if the second one begins no word of its own."""
    words = context.words
    for index in doubled:
        first, second = words[index : index + 2]
        if not index or second.gap != " " or not first.text.islower() or first.gap != " ":
            continue
        behind = words[index + 2] if index + 2 < len(words) and words[index + 2].gap == " " else None
        # A number behind it, or a note's number at its end, may belong to a name ("mã số | số 12").
        begins = behind is not None and (is_word_pair(second.sound, behind.sound) or not behind.text.isalpha())
        alone = is_word_pair(first.sound, second.sound) or _is_never_doubled(context.text, second)
        if is_word_pair(words[index - 1].sound, first.sound) and not begins and not alone and first.text.isalpha():
            yield Draft(span=Span(first.start, second.end), suggestions=(first.text,), severity="info")


def _is_one_sentence(text: str, first: Word) -> bool:
    """A capital inside a line may begin a sentence behind a heading ("Hiệu lực Hợp đồng Hợp đồng có …")."""
    return first.text[0].islower() or text[max(0, first.start - 4) : first.start].rstrip(" -–").endswith("\n")


RULE = Rule(
    code="SPL003",
    name="lặp từ",
    subject="từ bị lặp",
    message="“{wrong}” lặp từ: viết “{right}”.",
    why="Văn bản phải được kiểm tra, soát lỗi trước khi trình ký.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Đề nghị ⟦các các⟧ phòng báo cáo."),
        Example("Căn cứ Quyết định ⟦ngày ngày⟧ 09 tháng 9 năm 2022 của cơ quan."),
        Example("Phòng Tổng hợp ⟦thực hiện thực hiện⟧ nhiệm vụ được giao."),
        Example("Hộ nuôi từ 100 m3 ⟦trở lên trở lên⟧ phải kê khai."),
        Example("Trạm thông tin di ⟦động động⟧ tại xã."),
        Example("Thông báo ⟦về việc về việc⟧ nghỉ lễ."),
    ),
    good=(
        Example("Báo cáo theo quy định định kỳ hằng quý."),
        Example("Điều 5. Hiệu lực Hợp đồng Hợp đồng có hiệu lực từ ngày ký."),
        Example("Vật lạ không được lọt vào bên trong trong quá trình vận chuyển."),
        Example("Cơ quan cấp giấy phép cấp giấy phép mới theo quy định."),
        Example("Tàu cá hoạt động theo quy định theo Quy định số 05 của Hội nghề cá."),
        Example("Ngày ngày cán bộ trực tại trụ sở, luôn luôn sẵn sàng."),
    ),
    check=_find,
)
