"""Laws cited by name: "Luật Đất đai", "Bộ luật Lao động năm 2019", "Luật Sửa đổi, bổ sung … của Luật A và Luật B".

Administrative documents cite laws and ordinances by name and date, without number or issuer
(Decree 30/2020/NĐ-CP, Phụ lục I, mục II.6); normative ones since 2025 add the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docparse.extract.citations.name_trie import NameTrie
from docparse.extract.citations.symbols import parse_number
from docparse.extract.citations.typewords import known_type_codes, type_of_number
from docparse.extract.dates import WrittenDate, match_date
from docparse.lexicon import laws
from docparse.text.literals import contains_any
from docparse.values import Citation, Span
from docparse.values.changes import with_changes

_HEADS = {
    "luật": "Luật",
    "bộ luật": "Bộ luật",
    "pháp lệnh": "Pháp lệnh",
    "hiến pháp": "Hiến pháp",
}
# "pháp luật", "kỷ luật" and the like are no laws.
_HEAD = re.compile(
    r"[BLPHblph](?<!\w[BLPHblph])(?i:(?<!pháp .)(?<!kỷ .)(?<!quy .)(?<!định .)(?<!bộ .)"
    r"(?:(?<=b)ộ luật|(?<=l)uật|(?<=p)háp lệnh|(?<=h)iến pháp)(?!\w))"
)
_LITERALS = ("uật", "UẬT", "háp lệnh", "ÁP LỆNH", "iến pháp", "ẾN PHÁP")
_AMENDING = re.compile(
    r"\s+(?:sửa đổi|bổ sung)[^.;:()\n]{0,60}?\s(?:của|tại)\s+(?:các\s+)?(?=bộ luật|luật|pháp lệnh|hiến pháp)",
    re.IGNORECASE,
)
_NEXT_AMENDED = re.compile(r"(?:,| và|, và)\s+(?:của\s+)?(?=(?:bộ luật|luật|pháp lệnh)\s)", re.IGNORECASE)
_CONSTITUTION = re.compile(r"\s+nước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r" |, | - ")
_ENDS = frozenset(
    (
        "ngày năm số của quy được đã có về theo tại trong để do cho đối này hiện thì nêu trên là hoặc khi như từ "
        "đến phải nhằm ban sửa thay hết không mà cùng kèm với nói hướng việc sẽ chưa cần còn đang thực giao vào "
        "bằng bởi qua"
    ).split()
)
_BEFORE_DATE = re.compile(r"[\s,]*\(?(?:ban hành |được thông qua |thông qua )?(?=ngày|năm|\d{4}(?!\w)|\d{1,2}/)")
_BARE_YEAR = re.compile(r"\s+((?:19|20)\d{2})(?!\s*[-–/]\s*\d|\w)")
_NUMBER_JOINT = re.compile(r"[\s,]*\(?(?:(?:luật|bộ luật|pháp lệnh)\s+)?(?:số\s*:?\s*)?", re.IGNORECASE)


def find_laws(text: str) -> list[Citation]:
    """Laws, codes, ordinances and constitutions named in one paragraph, in order.

    A law inside the name of an amending law is a citation of its own (its span lies inside).
    """
    return list(_find(text)) if contains_any(text, _LITERALS) else []


def _find(text: str) -> Iterator[Citation]:
    outer_end = -1
    for head in _HEAD.finditer(text):
        end = match_law_name(text, head)
        if end is None:
            continue
        # The date after the last amended law is that of the amending one.
        date = _read_date(text, end) if head.start() >= outer_end else None
        outer_end = max(outer_end, end)
        last = date.end if date is not None else end
        yield Citation(
            start=head.start(),
            end=last,
            type=_HEADS[head.group().lower()],
            name=re.sub(r"\s+", " ", text[head.start() : end]),
            date=date.iso if date is not None else None,
            form="named",
            type_span=Span(*head.span()),
            date_span=Span(date.start, date.end) if date is not None else None,
        )


def match_law_name(text: str, head: re.Match[str]) -> int | None:
    """Where the name that begins with the type word ``head`` ends; None if no name follows."""
    if head.group().lower() == "hiến pháp":
        return _match_constitution(text, head)
    amending = _AMENDING.match(text, head.end())
    if amending is not None:
        return _match_amended(text, amending.end())
    known = _match_known(text, head)
    if known is not None:
        return known
    return _match_by_grammar(text, head) if head.group()[0].isupper() else None


def _match_constitution(text: str, head: re.Match[str]) -> int | None:
    if not head.group()[0].isupper():
        return None
    full = _CONSTITUTION.match(text, head.end())
    return full.end() if full is not None else head.end()


def _match_amended(text: str, position: int) -> int | None:
    """The amended laws, one or several, belong to the name of the amending one."""
    end: int | None = None
    while (head := _HEAD.match(text, position)) is not None:
        inner = match_law_name(text, head)
        if inner is None:
            return end
        end = inner
        following = _NEXT_AMENDED.match(text, inner)
        if following is None:
            return end
        position = following.end()
    return end


@cache
def _known_names() -> NameTrie:
    """What follows the type word in the names of known laws."""
    bare = (re.sub(r"^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+", "", law.name) for law in laws())
    return NameTrie(name for name in bare if name and not name.lower().startswith(("sửa đổi", "bổ sung")))


def _match_known(text: str, head: re.Match[str]) -> int | None:
    if text[head.end() : head.end() + 1] != " ":
        return None
    end = _known_names().match(text, head.end() + 1)
    if end is not None and head.group()[0].islower() and " " not in text[head.end() + 1 : end]:
        return None
    return end


def _following_words(text: str, position: int, most: int) -> Iterator[re.Match[str]]:
    for _ in range(most):
        gap = _GAP.match(text, position)
        word = _WORD.match(text, gap.end()) if gap is not None else None
        if word is None:
            return
        yield word
        position = word.end()


def _match_by_grammar(text: str, head: re.Match[str]) -> int | None:
    """An unknown name: a capital after the type word, then words up to what cannot be in a name."""
    end: int | None = None
    shouting = head.group().isupper() and len(head.group()) > 2
    for word in _following_words(text, head.end(), 16):
        written, gap = word.group(), text[word.start() - 1]
        if end is None and (not written[0].isupper() or gap != " " or written.lower() in ("sư", "gia")):
            return None
        if end is None and text[word.start() - 2 : word.start()] == ", ":
            return None
        if written.lower() in _ENDS or _HEAD.match(text, word.start()):
            break
        comma = text[word.start() - 2 : word.start()] == ", "
        if (
            end is not None
            and not shouting
            and written[0].isupper()
            and (comma or (gap == " " and written.lower() in ("căn",)))
        ):
            break
        if written.lower() == "và" and _joins_another(text, word.end()):
            break
        end = word.end()
    return _drop_trailing_joint(text, head.end(), end) if end is not None else None


def _joins_another(text: str, position: int) -> bool:
    following = text[position + 1 : position + 12].lower()
    return following.startswith(("các ", "những ", "luật", "bộ luật", "nghị ", "thông tư", "văn bản", "quyết", "hướng"))


def _drop_trailing_joint(text: str, start: int, end: int) -> int:
    trailing = re.search(r"(?: và|,)\s*$", text[start:end])
    return start + trailing.start() if trailing is not None else end


def _read_date(text: str, position: int) -> WrittenDate | None:
    before = _BEFORE_DATE.match(text, position)
    if before is not None and (date := match_date(text, before.end())) is not None:
        return date
    year = _BARE_YEAR.match(text, position)
    return WrittenDate(year.group(1), year.start(1), year.end()) if year is not None else None


def _other_type(number: Citation) -> str | None:
    """The type that the symbol names, where that is no law."""
    parsed = parse_number(number.number or "", known_type_codes())
    kind = type_of_number(parsed) if parsed.type_code is not None else None
    return kind if kind not in _HEADS.values() else None


def join_numbers(text: str, named: list[Citation], numbered: list[Citation]) -> list[Citation]:
    """One mention for "Luật Đất đai số 31/2024/QH15 ngày …": name and number together.

    A number after the last amended law is that of the amending one, which comes first in ``named``.
    """
    by_number = {mention.number_span.start: mention for mention in numbered if mention.number_span is not None}
    taken: set[int] = set()
    joined: list[Citation] = []
    for law in named:
        joint = _NUMBER_JOINT.match(text, law.start + len(law.name or ""))
        number = by_number.get(joint.end()) if joint is not None else None
        if number is None or joint is None or joint.end() in taken:
            joined.append(law)
            continue
        kind = _other_type(number)
        if kind is not None:
            # "Luật Quy hoạch (số 37/2019/NĐ-CP …)" is two instruments.
            by_number[joint.end()] = with_changes(number, start=joint.end(), type=kind, type_span=None)
            joined.append(law)
            continue
        taken.add(joint.end())
        joined.append(
            with_changes(
                number,
                start=law.start,
                type=law.type,
                name=law.name,
                form="full",
                type_span=law.type_span,
                confidence=1.0,
            )
        )
    return joined + [mention for place, mention in by_number.items() if place not in taken]
