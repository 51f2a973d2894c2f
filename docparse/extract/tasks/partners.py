"""With whom: the organs that work with the lead."""

from __future__ import annotations

import re

from docparse.extract.citations.organs import match_organ
from docparse.extract.header.shape import CAPITALS, fold_space
from docparse.extract.tasks.actors import begins_actor, read_actors

_JOINTLY = re.compile(
    r"[Ppc](?<!\w.)(?:(?<=[Pp])hối\s+hợp(?:\s+(?:chặt\s+chẽ|kịp\s+thời|thường\s+xuyên|tốt|chủ\s+động))*"
    r"(?:\s+(?:với|cùng(?:\s+với)?))?|(?<=c)hủ\s+trì,?\s+cùng(?:\s+với)?|(?<=c)ùng\s+với)\s+(?=\w)"
)
# A list goes on with a name or a plural; "các sở, ban, ngành" is one.
_LISTED = re.compile(rf"\s*(?:[,;]|,?\s+và)\s+(?=[{CAPITALS}]|các\s|những\s|lực\s+lượng|chính\s+quyền|cấp\s+ủy)")


def find_partners(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """Who works with the lead ("phối hợp với …"), as written, and where the verb behind them begins.

    The offset is ``start`` where nobody is named.
    """
    for joint in _JOINTLY.finditer(text, start, end):
        if not begins_actor(text, joint.end(), end) and not text[joint.end()].isupper():
            continue
        phrase = read_actors(text, joint.end(), end, asked=True)
        if phrase is not None:
            names = split_names(text[phrase.start : phrase.end])
            return names, phrase.verb if phrase.verb is not None else phrase.end
    return (), start


def split_names(written: str) -> tuple[str, ...]:
    """Organs listed with commas, semicolons and "và", one by one; "các sở, ban, ngành" stays together.

    >>> split_names("Sở Y tế, Công an tỉnh và các đơn vị liên quan")
    ('Sở Y tế', 'Công an tỉnh', 'các đơn vị liên quan')
    """
    names: list[str] = []
    start = 0
    folded = fold_space(written)
    for mark in _LISTED.finditer(folded):
        organ = match_organ(folded, start)
        inside_name = organ is not None and organ.end > mark.end() and not begins_actor(folded, mark.end(), len(folded))
        if not inside_name and folded.count("(", start, mark.start()) == folded.count(")", start, mark.start()):
            names.append(folded[start : mark.start()])
            start = mark.end()
    return tuple(name for name in (name.strip(" ,;.:") for name in [*names, folded[start:]]) if name)
