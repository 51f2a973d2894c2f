"""The few settings of style sheets that change what a reader sees, for simple selectors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lxml import etree

# Settings that matter; others are not kept.
PROPERTIES = frozenset(
    {
        "display", "visibility", "font-weight", "font-style", "text-decoration", "text-decoration-line",
        "vertical-align", "text-align", "text-transform", "white-space", "list-style-type", "list-style", "mso-hide",
        "mso-list", "mso-element", "font-family",
    }
)  # fmt: skip
# One that is not closed runs to the end, as in browsers.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*([^;]*)")
# Numbers that Google Docs writes by rules: .lst-kix_a-0 > li:before{content:"" counter(name,decimal) ". "}
_COUNTED = re.compile(r"\.([\w-]+)\s*>\s*li:before\s*\{\s*content:\s*([^{};]{1,400})")
_CONTENT = re.compile(r'"([^"]*)"|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)')
_LONGEST = 2_000_000
# Rules for one tag or class; more are no style sheet that people write.
_MOST_RULES = 500

Settings = Mapping[str, str]
# (text, ""), or (class of the list that is counted, style); Google names the counter of lst-kix_a-0 lst-ctn-kix_a-0.
LabelParts = tuple[tuple[str, str], ...]


class StyleSheet:
    """The rules of a page by tag, class and identifier; later rules win."""

    def __init__(self, texts: Iterable[str]) -> None:
        text = _COMMENT.sub(" ", "\n".join(texts))[:_LONGEST]
        self._by_key: dict[str, dict[tuple[str | None, frozenset[str]], dict[str, str]]] = {}
        self.labels = dict(_labels(text))
        for selector, body in _rules(text):
            settings = read_declarations(body)
            if settings:
                self._add(selector, settings)

    def _add(self, selectors: str, settings: Settings) -> None:
        for selector in selectors.split(","):
            found = _SIMPLE.fullmatch(selector.strip())
            if found is None or not found[0]:
                continue
            names = re.findall(r"[.#][\w-]+", found[2])
            tag = found[1].lower() if found[1] else None
            key = names[0] if names else str(tag)
            rules = self._by_key.setdefault(key, {})
            if len(rules) < _MOST_RULES:
                rules.setdefault((tag, frozenset(names)), {}).update(settings)

    def settings(self, element: etree._Element) -> dict[str, str]:
        """What the rules and the element's own style say about it."""
        tag, names = str(element.tag), _names(element)
        found: dict[str, str] = {}
        for key in (tag, *names) if self._by_key else ():
            for (wanted_tag, wanted), settings in self._by_key.get(key, {}).items():
                if (wanted_tag is None or wanted_tag == tag) and wanted <= set(names):
                    found.update(settings)
        if style := element.get("style"):
            found.update(read_declarations(style))
        return found


def _names(element: etree._Element) -> list[str]:
    names = [f".{name}" for name in str(element.get("class", "")).split()]
    identifier = element.get("id")
    return [*names, f"#{identifier}"] if identifier else names


@lru_cache(maxsize=4_000)
def read_declarations(text: str) -> Settings:
    """The settings of a style attribute that matter."""
    pairs = (_DECLARATION.match(part) for part in text[:20_000].split(";"))
    return {name: _value(name, found[2]) for found in pairs if found and (name := found[1].lower()) in PROPERTIES}


def _value(name: str, text: str) -> str:
    """A value in small letters; the names of fonts tell by their capitals what they show."""
    value = text.replace("!important", "").strip()
    return value if name == "font-family" else value.lower()


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Selectors and bodies of the rules that hold on a screen; those inside @media, @page … are left out."""
    depth, start = 0, 0
    for match in re.finditer(r"[{}]", text):
        if match.group() == "{":
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                rule = _RULE.fullmatch(text[start : match.end()].strip())
                if rule is not None and "@" not in rule[1]:
                    yield rule[1], rule[2]
        if depth == 0:
            start = match.end()


def _labels(text: str) -> Iterator[tuple[str, LabelParts]]:
    for match in _COUNTED.finditer(text):
        parts = tuple(
            (part[1], "") if part[2] is None else (part[2].replace("lst-ctn-", "lst-", 1), part[3] or "decimal")
            for part in _CONTENT.finditer(match[2])
        )
        yield match[1], tuple(part for part in parts if part != ("", ""))
