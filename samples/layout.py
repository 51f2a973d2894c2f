"""The parts of the page that every Word sample has: the two-column head, the end with the signature, ruled tables."""

from __future__ import annotations

from collections.abc import Sequence

from samples.word_package import signature
from samples.wordml import body, line, table

_HEAD_WIDTHS = (3700, 5650)
_FOOT_WIDTHS = (4675, 4675)


def letterhead(left: Sequence[str], date: str) -> list[str]:
    """Issuer and number beside the state's name, its motto and the date (Phụ lục I, ô 1 to 4)."""
    right = [
        line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, size=13),
        line("Độc lập - Tự do - Hạnh phúc", bold=True, rule=500),
        line(date, italic=True),
    ]
    return [table([(left, right)], _HEAD_WIDTHS, borders=False), line("")]


def department_head(name: Sequence[str], number: str) -> list[str]:
    """The left column of a department: the province's committee above its own name, of one or more lines."""
    *first, last = name
    return [
        line("UBND TỈNH AN LỘC", size=13),
        *(line(text, bold=True, size=13) for text in first),
        line(last, bold=True, size=13, rule=600),
        line(number, size=13),
    ]


def committee_head(number: str) -> list[str]:
    """The left column of the province's committee."""
    return [
        line("ỦY BAN NHÂN DÂN", bold=True, size=13),
        line("TỈNH AN LỘC", bold=True, size=13, rule=700),
        line(number, size=13),
    ]


def running_text(lines: Sequence[str]) -> list[str]:
    """Paragraphs of the text, numbers typed; "*" before a title, which is bold."""
    return [body(text.removeprefix("*"), bold=text.startswith("*")) for text in lines]


def closing(recipients: Sequence[str], *signer: str, name: str) -> str:
    """Nơi nhận beside the signature."""
    left = [
        line("Nơi nhận:", bold=True, italic=True, size=12, align="left"),
        *(line(text, size=11, align="left") for text in recipients),
    ]
    return table([(left, signature(*signer, name=name))], _FOOT_WIDTHS, borders=False)


def closing_signature(*signer: str, name: str) -> str:
    """The signature alone, in the right half of the page: the end of an attached text."""
    return table([([line("")], signature(*signer, name=name))], _FOOT_WIDTHS, borders=False)


def grid(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """A ruled table whose first row is its heading."""
    content = [
        [[line(text, bold=number == 0, size=13, align="left")] for text in row] for number, row in enumerate(rows)
    ]
    return table(content, widths, borders=True)
