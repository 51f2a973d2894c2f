"""Lines that name an organ for what stands below them: "1. Sở Y tế", "Giao X thực hiện các nội dung sau:"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from docparse.extract.header.shape import fold_space
from docparse.extract.tasks.actors import ActorPhrase, begins_actor, read_actors
from docparse.extract.tasks.items import Item
from docparse.extract.tasks.words import STRONG_VERB

_LONGEST_NAME = 160
_PREFIX = re.compile(
    r"(?:(?:[Đđ]ề\s+nghị|[Gg]iao(?:\s+nhiệm\s+vụ)?(?:\s+cho)?|[Yy]êu\s+cầu|[Đđ]ối\s+với|[Vv]ề\s+phía|"
    r"(?:[Tt]rách\s+nhiệm|[Nn]hiệm\s+vụ)(?:\s+(?:cụ\s+thể|phối\s+hợp))?\s+(?:của|đối\s+với)|[Pp]hân\s+công(?:\s+nhiệm\s+vụ)?(?:\s+(?:cho|của))?)(?:\s*:)?\s+)"
)
# Behind the name, these only announce what follows.
_ANNOUNCES_ONLY = re.compile(
    r"(?:(?:có|chịu)\s+(?:các\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+(?:như\s+)?sau)?|"
    r"(?:(?:tập\s+trung|khẩn\s+trương|nghiêm\s+túc|tổ\s+chức|triển\s+khai|thực\s+hiện|hoàn\s+thành|chỉ\s+đạo|ngay|tốt)\s+)+"
    r"(?:các|một\s+số|những)\s+(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|giải\s+pháp|nội)[^.;:]{0,80})\s*[:.]?\s*\Z"
)
# Nouns for any organ: with a colon behind them they are the name of a field.
_NOBODY = frozenset(
    {"cơ quan", "đơn vị", "địa phương", "cá nhân", "cơ quan thực hiện", "đơn vị thực hiện", "cơ quan phối hợp"}
)
_REST = re.compile(r"\s*(?:\([^()]{1,200}\)?)?\s*(?P<colon>:)?\s*")


_DIRECTS = re.compile(r"(?:chỉ\s+đạo|giao|yêu\s+cầu|phân\s+công)\s+")
_DUTIES_OF = re.compile(r"[TtNn](?:rách|hiệm)\s")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose tasks the lower lines are. ``named`` by a heading, else by a sentence that announces them.

    ``joins``: the lines begin with those whom it works with. ``run_in``: tasks stand in the heading's own line.
    """

    level: float
    lead: str
    named: bool
    partners: tuple[str, ...] = ()
    deadline: str | None = None
    joins: bool = False
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """An organ's name at the head of a line, and where the words behind it begin (the line's end if there are none)."""

    lead: str
    rest: int


def read_heading(text: str, item: Item, *, headed: Callable[[], bool] | None = None) -> Heading | None:
    """The organ that the line is about, if it does nothing but name it, or names it before a colon.

    ``headed`` tells whether tasks stand below the line, so that a verb in it may well be part of the name; it is
    asked only where that matters (None: they do not).
    """
    prefix = _PREFIX.match(text, item.start, item.end)
    start = prefix.end() if prefix is not None else item.start
    if prefix is not None and _DUTIES_OF.match(prefix.group()):
        return _duties_of(text, start, item)
    phrase = read_actors(text, start, item.end, asked=prefix is not None)
    if headed is not None and (phrase is None or phrase.verb is not None):
        whole = _whole_line(text, start, item)
        if whole is not None and headed():
            return Heading(whole, item.end)
    if phrase is None:
        return None
    phrase = _directed(text, phrase, item.end) or phrase
    lead = fold_space(text[phrase.start : phrase.end])
    if " " not in lead or lead.lower() in _NOBODY:
        return None
    if phrase.verb is not None:
        announced = _ANNOUNCES_ONLY.match(text, phrase.verb, item.end)
        return Heading(lead, item.end) if announced is not None else None
    rest = _REST.match(text, phrase.end, item.end)
    behind = rest.end() if rest is not None else phrase.end
    if behind >= item.end or not text[behind : item.end].strip(" .;:/"):
        return Heading(lead, item.end)
    return Heading(lead, behind) if rest is not None and rest["colon"] else None


def _whole_line(text: str, start: int, item: Item) -> str | None:
    """A short line without a strong verb or an end mark is a name as a whole: "Các chủ đầu tư xây dựng hạ tầng"."""
    line = text[start : item.end]
    if not item.begins or len(line) > _LONGEST_NAME or not begins_actor(text, start, item.end):
        return None
    if line.endswith((".", ";")) or re.search(rf"(?<!\w){STRONG_VERB.pattern}", line):
        return None
    return fold_space(line.rstrip(" :"))


def _duties_of(text: str, start: int, item: Item) -> Heading | None:
    """ "Trách nhiệm của …" names somebody whatever the words are, up to a colon or the end of a short line."""
    colon = text.find(":", start, item.end)
    stop = item.end if colon < 0 else colon
    name = fold_space(text[start:stop]).rstrip(" .;")
    if not name or len(name) > _LONGEST_NAME:
        return None
    rest = item.end if colon < 0 else colon + 1
    while rest < item.end and text[rest].isspace():
        rest += 1
    return Heading(name, rest)


def _directed(text: str, phrase: ActorPhrase, end: int) -> ActorPhrase | None:
    """ "X chỉ đạo Y thực hiện các nội dung sau:" is about Y; None for other verbs."""
    directs = _DIRECTS.match(text, phrase.verb, end) if phrase.verb is not None else None
    return read_actors(text, directs.end(), end, asked=True) if directs is not None else None
