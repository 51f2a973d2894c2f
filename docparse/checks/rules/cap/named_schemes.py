"""CAP018: a national scheme or programme known by its title, its type in small letters ("đề án hỗ trợ học sinh …")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word, split_words
from docparse.lexicon import named_references
from docparse.text.marks import sound_key
from docparse.values import Span

_TYPES = ("đề án", "chương trình", "chiến lược")
_FIRST_WORDS = 6
# So much of the title leaves no doubt which one is meant.
_LEAST_WORDS = 8
_BEHIND = frozenset(map(sound_key, ("của", "trên", "tại", "về", "và", "theo", "do", "đã", "năm", "đến", "với")))
_Title = tuple[Word, ...]


def _find(context: Context) -> Iterator[Draft]:
    words, titles, types = context.words, _titles(), _types()
    for index in words.sounding(types):
        if index >= len(words) - _FIRST_WORDS - 1 or not words.texts[index].islower():
            continue
        if words.sounds[index + 1] != types[words.sounds[index]] or words.gaps[index + 2] != " ":
            continue
        if words.texts[index + 2] in _numbers() and not _counts(words[index + 3]):
            yield _draft(context, index, index + 3)
            continue
        title = titles.get(words.sounds[index + 2 : index + 2 + _FIRST_WORDS])
        shared = _shared(title, words[index + 2 : index + 2 + len(title)]) if title is not None else 0
        if shared >= _LEAST_WORDS:
            yield _draft(context, index, index + 2 + shared)


def _counts(after: Word) -> bool:
    """True if the number before ``after`` may be one of things ("đề án 10 nội dung")."""
    return after.gap == " " and after.sound not in _BEHIND


def _draft(context: Context, index: int, last: int) -> Draft:
    """The type and the first word of the title are to be changed."""
    words, text = context.words, context.text
    first = words[index + 2]
    kind = text[words[index].start : first.start]
    right = f"{kind[0].upper()}{kind[1:]}{first.text[0].upper()}{first.text[1:]}"
    rest = text[first.end : words[last - 1].end]
    return Draft(span=Span(words[index].start, first.end), suggestions=(right,), values={"name": f"{right}{rest}"})


def _shared(title: Sequence[Word], here: Sequence[Word]) -> int:
    """How many words of the title stand there."""
    for number, (word, expected) in enumerate(zip(here, title, strict=False)):
        if word.sound != expected.sound or word.gap not in (" ", ",", "-"):
            return number
    return min(len(title), len(here))


@cache
def _titles() -> Mapping[tuple[str, ...], _Title]:
    """Titles of schemes in the table of named references, by the sounds of their first words."""
    schemes = (row.title for row in named_references() if row.example.lower().startswith(_TYPES))
    titles = sorted(map(tuple, map(split_words, schemes)), key=len)
    return {tuple(word.sound for word in title[:_FIRST_WORDS]): title for title in titles if len(title) >= _LEAST_WORDS}


@cache
def _numbers() -> frozenset[str]:
    """Schemes that everybody calls by the number of their decision ("Đề án 06")."""
    names = (row.example.split(" ") for row in named_references() if row.example.startswith("Đề án "))
    return frozenset(name[2] for name in names if len(name) == 3 and name[2].isdigit())


@cache
def _types() -> Mapping[str, str]:
    return {sound_key(first): sound_key(second) for first, second in (kind.split() for kind in _TYPES)}


RULE = Rule(
    code="CAP018",
    name="đề án, chương trình có tên viết thường",
    subject="viết hoa tên đề án, chương trình",
    message="Đề án, chương trình cụ thể: viết “{name}” (tên có thể đặt trong ngoặc kép).",
    why="Viết hoa chữ cái đầu của tên loại và của âm tiết thứ nhất tạo thành tên gọi của một văn bản cụ thể.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Các xã báo cáo kết quả thực hiện ⟦đề án 06⟧, dịch vụ công trực tuyến."),
        Example("Nhà trường tổ chức thực hiện ⟦đề án hỗ⟧ trợ học sinh, sinh viên khởi nghiệp đến năm 2025."),
        Example("Kinh phí thực hiện ⟦đề án tăng⟧ cường năng lực tiếp cận pháp luật của người dân tại các xã."),
    ),
    good=(
        Example("Sở xây dựng đề án 06 nội dung chính, trình trong quý II; thực hiện Đề án 06."),
        Example("Nhà trường tổ chức thực hiện Đề án “Hỗ trợ học sinh, sinh viên khởi nghiệp đến năm 2025”."),
        Example("Sở xây dựng đề án hỗ trợ học sinh vùng cao đến trường."),
    ),
    check=_find,
)
