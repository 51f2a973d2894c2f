"""The numbers that a browser writes before the items of lists."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from docparse.readers.docx.number_formats import letter, roman
from docparse.readers.html.css import LabelParts

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BULLETS = {"disc", "circle", "square"}


@dataclass(slots=True)
class ListState:
    """One open list; ``style`` is how its items are counted ("" : by its tag)."""

    tag: str
    style: str = ""
    value: int = 0
    step: int = 1


@dataclass(slots=True)
class Lists:
    """The open lists, and the counters of lists that go on after other text."""

    sheet_labels: dict[str, LabelParts]
    open: list[ListState] = field(default_factory=list)
    counters: Counter[str] = field(default_factory=Counter)

    def begin(self, element: etree._Element, style: str) -> None:
        """A list opens; ``style`` is the one that style sheets give it."""
        classes = str(element.get("class", "")).split()
        if "start" in classes:
            for name in classes:
                self.counters.pop(name, None)
        first = _number(element.get("start"), 1)
        backwards = element.get("reversed") is not None
        if backwards:
            first = _number(element.get("start"), sum(1 for _ in element.iterchildren("li")))
        step = -1 if backwards else 1
        kind = _TYPES.get(str(element.get("type", "")), str(element.get("type", ""))) if element.get("type") else style
        self.open.append(ListState(str(element.tag), kind, first - step, step))

    def end(self) -> None:
        """The innermost list closes."""
        if self.open:
            self.open.pop()

    def label(self, item: etree._Element, style: str) -> str:
        """The number or bullet of the next item of the innermost list; "" where it shows none."""
        parent = item.getparent()
        for name in str(parent.get("class", "")).split() if parent is not None else ():
            if name in self.sheet_labels:
                return self._by_rule(name)
        if not self.open:
            return ""
        current = self.open[-1]
        current.value = _number(item.get("value"), current.value + current.step)
        kind = style or current.style or ("decimal" if current.tag == "ol" else "disc")
        if kind == "none":
            return ""
        is_bullet = kind in _BULLETS or (current.tag != "ol" and kind == "decimal")
        return "-" if is_bullet else f"{_write(current.value, kind)}."

    def _by_rule(self, name: str) -> str:
        """The label that a rule of the style sheet builds from counters, this list's counted on."""
        self.counters[name] += 1
        _forget_deeper(self.counters, name)
        parts = self.sheet_labels[name]
        written = (_write(max(1, self.counters[text]), style) if style else text for text, style in parts)
        label = "".join(written).strip()
        return label if any(map(str.isalnum, label)) or not label else "-"


def _forget_deeper(counters: Counter[str], name: str) -> None:
    """Items of deeper levels ("…-1" below "…-0") begin again."""
    stem, _, level = name.rpartition("-")
    for deeper in range(_number(level, 9) + 1, 9):
        counters.pop(f"{stem}-{deeper}", None)


def _write(value: int, style: str) -> str:
    match style:
        case "lower-alpha" | "lower-latin":
            return letter(value)
        case "upper-alpha" | "upper-latin":
            return letter(value).upper()
        case "lower-roman":
            return roman(value)
        case "upper-roman":
            return roman(value).upper()
        case "decimal-leading-zero":
            return f"{value:02d}"
    return str(value)


def _number(text: object, default: int) -> int:
    try:
        return int(str(text)[:9])
    except ValueError:
        return default
