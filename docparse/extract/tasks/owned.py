"""The tasks of lines that stand under somebody's name and name nobody themselves."""

from __future__ import annotations

import re
from dataclasses import replace

from docparse.extract.header.shape import is_upper
from docparse.extract.tasks.actors import read_actors
from docparse.extract.tasks.drafts import Draft, draft_clause
from docparse.extract.tasks.items import Item
from docparse.extract.tasks.lines import Lines
from docparse.extract.tasks.owners import Owner
from docparse.extract.tasks.partners import split_names
from docparse.extract.tasks.sentences import split_tasks
from docparse.extract.tasks.words import FACT

_JOINTLY = r"(?:chủ\s+trì,?\s+)?phối\s+hợp(?:\s+chặt\s+chẽ)?"
_JOINTLY_ONLY = re.compile(rf"{_JOINTLY}(?:\s+với)?\s*:?", re.IGNORECASE)
_JOINTLY_WITH = re.compile(rf"{_JOINTLY}\s+với\s+", re.IGNORECASE)
# The issuer takes its leave; that is no task of the organ named last.
_CLOSING = re.compile(r"Trên đây|(?:[^\n.;:]{0,80}\s)?(?:xin|trân trọng)\s+(?:thông báo|báo cáo|cảm ơn)", re.IGNORECASE)


def narrow_owner(lines: Lines, item: Item, owner: Owner, below: Item | None) -> Owner | None:
    """The owner of the lines below, if ``item`` only introduces them: "Chủ trì, phối hợp với Sở A:"."""
    if below is None or owner.joins:
        return None
    if _JOINTLY_ONLY.fullmatch(lines.text, item.start, item.end):
        return replace(owner, level=item.level, joins=True)
    jointly = _JOINTLY_WITH.match(lines.text, item.start, item.end)
    if jointly is not None and _only_names(lines.text, jointly.end(), item.end):
        return replace(
            owner, level=item.level, partners=split_names(lines.text[jointly.end() : item.end].rstrip(" :.;"))
        )
    if not lines.is_title(item, below):
        return None
    draft = draft_clause(lines.text, item.start, item.end, owner.lead, item.start)
    return replace(
        owner,
        level=item.level,
        partners=draft.partners or owner.partners,
        deadline=draft.deadline or owner.deadline,
    )


def _only_names(text: str, start: int, end: int) -> bool:
    phrase = read_actors(text, start, end, asked=True)
    return phrase is not None and phrase.verb is None and not text[phrase.end : end].strip(" :.;")


def owned_drafts(lines: Lines, item: Item, owner: Owner) -> list[Draft]:
    """The tasks of one line; none for a fact, a closing formula, a title in capitals, a sentence under a list."""
    if any(form.match(lines.text, item.start, item.end) for form in (FACT, _CLOSING)):
        return []
    if is_upper(lines.text[item.start : item.end]):
        return []
    if owner.joins:
        return [_joint_draft(lines.text, item, owner)]
    if not owner.named and not lines.begins_task(item):
        return []
    clauses = split_tasks(lines.text, item.start, item.end)
    return [owned_draft(lines.text, start, end, item, owner) for start, end in clauses]


def owned_draft(text: str, start: int, end: int, item: Item, owner: Owner) -> Draft:
    """The task of a clause that names nobody, in a line of ``owner``."""
    draft = draft_clause(text, start, end, owner.lead, start, level=item.level)
    draft.partners = draft.partners or owner.partners
    draft.deadline = draft.deadline or owner.deadline
    return draft


def _joint_draft(text: str, item: Item, owner: Owner) -> Draft:
    """Below "Chủ trì, phối hợp:" a line begins with those whom the owner works with."""
    phrase = read_actors(text, item.start, item.end, asked=True)
    verb = item.start if phrase is None else phrase.end
    draft = draft_clause(text, item.start, item.end, owner.lead, verb, level=item.level)
    if phrase is not None:
        draft.partners = split_names(text[phrase.start : phrase.end])
    return draft
