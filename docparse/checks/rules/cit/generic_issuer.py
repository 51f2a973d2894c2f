"""CIT014: a type of instrument laid to an organ that issues none ("nghị quyết của HĐND tỉnh, UBND tỉnh")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import DocType, issuer_by_name, type_by_name
from docparse.values import Span

_PLACE = r"(?:\s+(?:các\s+)?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|cấp (?:tỉnh|huyện|xã)))?"
_ORGAN = (
    r"(?:(?:Hội đồng nhân dân|HĐND|(?:Chủ tịch )?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND))" + _PLACE + r"|"
    r"Thủ tướng Chính phủ|Chính phủ|Ủy ban [Tt]hường vụ Quốc hội|Quốc hội)"
)
_MENTION = re.compile(
    rf"(?<!\w)(?P<type>(?:[Nn]ghị quyết|[Nn]ghị định|[Tt]hông tư|[Pp]háp lệnh)) của "
    rf"(?P<organs>{_ORGAN}(?:(?:, | và |; ){_ORGAN})*)(?!\w)"
)
_FIRST_WORDS = ("nghị", "Nghị", "thông", "Thông", "pháp", "Pháp")
_ONE = re.compile(_ORGAN)
_LIST_BEFORE = re.compile(
    r"(?:nghị quyết|nghị định|thông tư|quyết định|chỉ thị|kế hoạch|chương trình|luật|kết luận|văn bản|đề án|liên tịch)"
    r"(?:,| và| hoặc|/)\s*(?:các\s+)?$",
    re.IGNORECASE,
)
_WORDS_BEFORE = re.compile(r"(?:dự thảo|liên tịch|ban hành|trình|đề nghị xây dựng)\s+$", re.IGNORECASE)
# What follows tells a list of issuers from the subject of a new clause ("…, UBND tỉnh đã chỉ đạo …").
_LIST_AFTER = re.compile(
    r"\s*(?:$|[;.:)\n,]|(?:đã )?(?:ban hành|đề ra|giao|thông qua)\s*[:;,.\n]|về\b|liên quan\b|trong\b)"
)
_USUAL = {"UBND": "quyết định", "UBND-H": "quyết định", "UBND-X": "quyết định", "TTg": "quyết định"}
_RIGHTFUL = {"pháp lệnh": "Ủy ban Thường vụ Quốc hội", "nghị định": "Chính phủ"}


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    for match in matches_at(_MENTION, text, context.words.starts_of(*_FIRST_WORDS)):
        kind = type_by_name(match["type"])
        if kind is None or _is_open(text, match):
            continue
        organs = [organ.group() for organ in _ONE.finditer(match["organs"])]
        wrong = [organ for organ in organs if not _may_issue(organ, kind)]
        if wrong and not context.is_quoted(Span(*match.span())):
            yield Draft(
                span=Span(*match.span()),
                suggestions=_suggest(match["type"], organs, kind),
                values={"type": match["type"].lower(), "organ": ", ".join(wrong)},
            )


def _is_open(text: str, match: re.Match[str]) -> bool:
    """A list of types is shared out among the organs; an organ behind the comma may begin a new clause."""
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 24]
    if _LIST_BEFORE.search(before) or _WORDS_BEFORE.search(before):
        return True
    return ", " in match["organs"] and _LIST_AFTER.match(after) is None


def _may_issue(organ: str, kind: DocType) -> bool:
    issuer = issuer_by_name(organ)
    return issuer is None or issuer.may_issue_type(kind)


def _suggest(written: str, organs: list[str], kind: DocType) -> tuple[str, ...]:
    """Each organ behind what it may issue; () where that is not known."""
    named = [(organ, _type_of(written.lower(), organ, kind)) for organ in organs]
    if any(said is None for _, said in named):
        rightful = _RIGHTFUL.get(written.lower())
        return (f"{written.lower()} của {rightful}",) if rightful and len(organs) == 1 else ()
    groups = groupby(named, key=lambda pair: pair[1])
    return (", ".join(f"{said} của {', '.join(organ for organ, _ in group)}" for said, group in groups),)


def _type_of(written: str, organ: str, kind: DocType) -> str | None:
    issuer = issuer_by_name(organ)
    if issuer is None or issuer.may_issue_type(kind):
        return written
    return _USUAL.get(issuer.id) if written == "nghị quyết" else None


RULE = Rule(
    code="CIT014",
    name="loại văn bản không thuộc thẩm quyền của cơ quan",
    subject="loại văn bản và cơ quan ban hành khi nhắc chung",
    message="{organ} không ban hành {type}.",
    why="Mỗi cơ quan chỉ ban hành những loại văn bản thuộc thẩm quyền của mình.",
    source="Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4; Nghị định 30/2020/NĐ-CP, Điều 7",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Các xã triển khai ⟦Nghị quyết của HĐND tỉnh, UBND tỉnh⟧ đã ban hành: trồng 500 ha rừng."),
        Example("Các phòng triển khai ⟦nghị quyết của UBND tỉnh⟧ về chuyển đổi số."),
        Example("Rà soát ⟦nghị định của Thủ tướng Chính phủ⟧ và hướng dẫn của bộ."),
    ),
    good=(
        Example("Thực hiện nghị quyết của HĐND tỉnh, quyết định của UBND tỉnh về chuyển đổi số."),
        Example("Thực hiện nghị quyết của HĐND tỉnh, UBND tỉnh đã chỉ đạo các sở lập kế hoạch."),
        Example("Tuyên truyền các nghị quyết, quyết định của HĐND tỉnh, UBND tỉnh."),
    ),
    check=_find,
)
