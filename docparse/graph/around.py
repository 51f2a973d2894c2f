"""The sentence in which a document cites something, so that a reader sees how without opening the file."""

from __future__ import annotations

import re

# So many code points at most on either side of what is cited.
_MOST = 160
_END = re.compile(r"(?<=[.;!?…])\s")


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence, within its line, of ``text[start:end]`` (code points); "…" is what a long one is cut off at.

    >>> sentence_around("Một.\\nCăn cứ Luật A; căn cứ Luật B ngày 01/02/2003; theo đề nghị", 26, 32)
    'căn cứ Luật B ngày 01/02/2003;'
    """
    return _before(text, start) + text[start:end] + _after(text, end)


def _before(text: str, start: int) -> str:
    first = max(0, start - _MOST)
    line = text.rfind("\n", first, start) + 1
    before = text[line or first : start]
    ends = [found.end() for found in _END.finditer(before)]
    if ends:
        return before[ends[-1] :]
    return before if line or not first else "…" + before.partition(" ")[2]


def _after(text: str, end: int) -> str:
    last = min(len(text), end + _MOST)
    line = text.find("\n", end, last)
    after = text[end : last if line < 0 else line]
    found = _END.search(after)
    if found:
        return after[: found.start()]
    return after if line >= 0 or last == len(text) else after.rpartition(" ")[0] + "…"
