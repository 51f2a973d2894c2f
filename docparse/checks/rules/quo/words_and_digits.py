"""QUO001: a number in digits and the same in words that say different things ("02 (ba) bản")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.quotas.number_words import NUMBER_WORDS, read_number_words
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.values import Span

_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_PAIR = re.compile(
    rf"(?<![\w.,/-])(?P<digits>{DIGITS.pattern})\s*(?:đồng\s*|%\s*)?\(\s*(?:[Bb]ằng chữ\s*:?\s*)?"
    rf"(?P<words>(?:{_WORD})(?: (?:{_WORD}))*)(?: đồng| phần trăm)?(?: chẵn)?\s*[./]*\s*\)",
    re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Draft]:
    if "(" not in context.text:
        return
    for match in context.at_numbers(_PAIR):
        digits, words = read_digits(match["digits"]), read_number_words(" ".join(match["words"].lower().split()))
        # "25 (năm)" is 25 years.
        if digits is not None and words is not None and digits != words and match["words"].lower() != "năm":
            span = Span(match.start("digits"), match.end())
            yield Draft(span=span, values={"digits": match["digits"], "words": match["words"]})


RULE = Rule(
    code="QUO001",
    name="số bằng chữ khác số bằng số",
    subject="số viết bằng số và bằng chữ",
    message="Bằng số là {digits}, bằng chữ là “{words}”: hai số khác nhau.",
    why="Số viết bằng chữ phải trùng với số viết bằng chữ số.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="error",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Hồ sơ lập thành ⟦02 (ba)⟧ bản có giá trị như nhau."),
        Example("Số tiền: ⟦1.500.000 đồng (Bằng chữ: một triệu sáu trăm nghìn đồng)⟧."),
    ),
    good=(
        Example("Hồ sơ lập thành 03 (ba) bản; số tiền 1.500.000 đồng (một triệu năm trăm nghìn đồng)."),
        Example("Bổ nhiệm lại 05 (năm) năm; thời hạn 25 (năm); theo khoản 2 (Điều ba)."),
    ),
    check=_find,
)
