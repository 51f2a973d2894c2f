"""What is not said of a paragraph that comes without its document, because the rest could show otherwise.

Rules that need other parts to find anything (lists, headings, the header, the end) are silent there by themselves, and
those that find a contradiction within the paragraph are right whatever stands around it. Three kinds are left: what
depends on what came before, which of two ways of writing is the document's own, and what a neighbour completes.
"""

from __future__ import annotations

import re

from docparse.values import Document, Finding

__all__ = ["NEED_THE_REST", "is_lone", "may_be_explained"]

_FIRST_MENTION = ("ABB001", "ABB002", "CIT012", "CIT015", "CIT016", "CIT020")
_MOSTLY_WRITTEN = ("ABB003", "CAP020", "CON002", "CON003", "CON005", "DAT011", "DAT013", "PUN006")
NEED_THE_REST = _FIRST_MENTION + _MOSTLY_WRITTEN

_PAIRS, _CAPITAL = "PUN005", "CAP002"
_NO_WORD = re.compile(r"\W*\Z")
_OPENING, _CLOSING = frozenset("([“«"), frozenset(")]”»")
_ENDED = re.compile(r"[.;:!?…/][)\]”»\"'\s]*\Z")
_MID_SENTENCE = re.compile(r"\s*(?!\d{1,3}[.)]\s)[\da-zà-ỹđ]")


def is_lone(document: Document) -> bool:
    """True for a single paragraph, as word processors send them; several are a document, or a part of one."""
    return len(document.blocks) <= 1


def may_be_explained(finding: Finding, text: str) -> bool:
    """True for what the paragraph alone cannot tell to be wrong.

    Half of a pair, where the other half may stand in another paragraph: a quotation of several paragraphs opens at
    the beginning of one (or behind a colon) and closes at the end of another, and a sentence may be cut in two. A
    capital after a semicolon, where the paragraph may be a cell of a table.
    """
    if finding.code not in (_PAIRS, _CAPITAL):
        return False
    if _ENDED.search(text) is None:
        return True
    if finding.text in _OPENING:
        before = text[: finding.start]
        return _NO_WORD.match(before) is not None or before.rstrip().endswith(":")
    return finding.text in _CLOSING and (
        _MID_SENTENCE.match(text) is not None or _NO_WORD.match(text, finding.end) is not None
    )
