"""Finds the nodes that a user means by a number, a name or an id."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docparse.registry.number_keys import number_key

if TYPE_CHECKING:
    import networkx

_SERIAL = re.compile(r"0*(\d+)[a-zđ]?[/-]?")
_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """``nodes`` are those that were named; ``near`` others that may have been meant."""

    nodes: tuple[str, ...]
    near: tuple[str, ...]


def find_nodes(graph: networkx.MultiDiGraph[str], wanted: str) -> Found:
    """The nodes with the number, the name, the id or the path ``wanted``; spaces, zeros and case do not count.

    One number may be that of several: of other years, provinces or organs.
    """
    key, name = number_key(wanted), _plain(wanted)
    nodes = [node for node, facts in graph.nodes(data=True) if _is_named(node, facts, wanted, key, name)]
    near = []
    if not nodes or _SERIAL.match(wanted):
        named = set(nodes)
        near = [n for n, facts in graph.nodes(data=True) if n not in named and _is_near(facts, wanted, name, not nodes)]
    return Found(nodes=_sorted(graph, nodes), near=_sorted(graph, near)[:_MOST])


def _sorted(graph: networkx.MultiDiGraph[str], nodes: list[str]) -> tuple[str, ...]:
    """What most documents cite first."""
    facts = graph.nodes
    return tuple(sorted(nodes, key=lambda node: (-len(facts[node]["cited_by"]), facts[node]["label"], node)))


def _is_named(node: str, facts: dict[str, Any], wanted: str, key: str, name: str) -> bool:
    if node == wanted or wanted in facts["paths"]:
        return True
    if facts["number"] and (number_key(facts["number"]) == key or _plain(facts["label"]) == name):
        return True
    return bool(facts["name"]) and _plain(facts["name"]) == name


def _is_near(facts: dict[str, Any], wanted: str, name: str, slips: bool) -> bool:
    """The same serial with a symbol that begins alike or, with ``slips``, is one letter off; a name that holds it."""
    serial, other = _SERIAL.match(wanted), _SERIAL.match(facts["number"] or "")
    if serial is None or other is None:
        return serial is None and len(name) > 3 and name in _plain(facts["name"] or facts["title"] or "")
    if serial[1] != other[1]:
        return False
    one, two = _plain(wanted[serial.end() :]), _plain(facts["number"][other.end() :])
    return one.startswith(two) or two.startswith(one) or (slips and _one_apart(one, two))


def _one_apart(one: str, two: str) -> bool:
    """True if one letter was added, left out or another."""
    if abs(len(one) - len(two)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return any(one[same + skip :] == two[same + leap :] for skip, leap in ((1, 1), (1, 0), (0, 1)))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in decomposed if letter.isalnum())
