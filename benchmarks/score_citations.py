"""Compares the citations of one document, their pinpoints and their relations with the reference."""

from __future__ import annotations

from collections import Counter
from typing import Any

from benchmarks.folding import fold_case, fold_number
from benchmarks.tally import Tally

Record = dict[str, Any]
FIELDS = ("type", "date", "issuer", "relation")


def score_citations(tally: Tally, gold: Record, document: Record) -> None:
    """Numbered instruments, once each: found or not, and their fields; then laws known by name."""
    wanted = {fold_number(c["number"]): c for c in gold["citations"] if c.get("number")}
    found = _predicted_by_number(document, own=fold_number(gold["header"].get("number")), wanted=set(wanted))
    _score_numbers(tally, wanted, found)
    _score_fields(tally, wanted, found)
    _score_whole(tally, wanted, found)
    _score_laws(tally, gold, document)


def _predicted_by_number(document: Record, own: str, wanted: set[str]) -> dict[str, list[Record]]:
    """Mentions in a full or named form by number; the document's own number only where the reference has it."""
    found: dict[str, list[Record]] = {}
    for citation in document.get("citations", []):
        if citation.get("number") and citation.get("form", "full") in ("full", "named"):
            found.setdefault(fold_number(citation["number"]), []).append(citation)
    if own not in wanted:
        found.pop(own, None)
    return found


def _score_numbers(tally: Tally, wanted: dict[str, Record], found: dict[str, list[Record]]) -> None:
    missed, false = wanted.keys() - found.keys(), found.keys() - wanted.keys()
    tally.match("citations", tp=len(wanted.keys() & found.keys()), fp=len(false), fn=len(missed))
    tally.note_all("citation missed", (wanted[number]["text"][:120] for number in sorted(missed)))
    tally.note_all("citation false", (found[number][0].get("text", "")[:120] for number in sorted(false)))


def _score_fields(tally: Tally, wanted: dict[str, Record], found: dict[str, list[Record]]) -> None:
    for number in sorted(wanted.keys() & found.keys()):
        for field in FIELDS:
            if wanted[number].get(field):
                values = [fold_case(str(c.get(field) or "")) for c in found[number]]
                ok = _agrees(field, wanted[number], found[number])
                tally.judge(field, ok, f"citation {field}", number, wanted[number][field], values[:3])


def _agrees(field: str, wanted: Record, mentions: list[Record]) -> bool:
    """True if any mention has the value asked for; an issuer may also contain it or be part of it."""
    value = fold_case(str(wanted[field]))
    values = [fold_case(str(mention.get(field) or "")) for mention in mentions]
    if field == "issuer" and any(v and (value in v or v in value) for v in values):
        return True
    return value in values


def _score_whole(tally: Tally, wanted: dict[str, Record], found: dict[str, list[Record]]) -> None:
    """A citation is right only if number, type and date all are; a wrong one is both missed and false."""
    right = sum(
        all(_agrees(field, wanted[number], found[number]) for field in ("type", "date") if wanted[number].get(field))
        for number in wanted.keys() & found.keys()
    )
    tally.match("whole", tp=right, fp=len(found) - right, fn=len(wanted) - right)


def _score_laws(tally: Tally, gold: Record, document: Record) -> None:
    texts = [fold_case(f"{c.get('name') or ''} {c.get('text') or ''}") for c in document.get("citations", [])]
    for citation in gold["citations"]:
        if citation.get("name") and not citation.get("number"):
            name = fold_case(citation["name"])
            tally.judge("laws", any(name in text for text in texts), "law missed", citation["name"])


def score_pinpoints(tally: Tally, gold: Record, document: Record) -> None:
    """Điều, khoản, điểm, as a multiset."""
    wanted = Counter(map(_pinpoint, gold.get("pinpoints", [])))
    found: Counter[tuple[str, str, str]] = Counter()
    for citation in document.get("citations", []):
        pinpoint = citation.get("pinpoint")
        found.update(map(_pinpoint, pinpoint if isinstance(pinpoint, list) else [pinpoint] if pinpoint else []))
    tally.compare("pinpoints", "pinpoint", wanted, found)


def _pinpoint(record: Record) -> tuple[str, str, str]:
    return str(record.get("dieu") or ""), str(record.get("khoan") or ""), fold_case(str(record.get("diem") or ""))


def score_relations(tally: Tally, gold: Record, document: Record) -> None:
    """(number, relation, number) of the relations stated between cited instruments."""
    numbers: dict[str, str] = {}
    for citation in document.get("citations", []):
        if citation.get("number"):
            numbers.setdefault(citation.get("key"), fold_number(citation["number"]))

    def triple(source: str, relation: str, target: str) -> tuple[str, str, str]:
        return numbers.get(source, fold_number(source)), relation, numbers.get(target, fold_number(target))

    wanted = {(fold_number(x[0]), x[1], fold_number(x[2])) for x in gold.get("relations", []) if x[0] and x[2]}
    found = {triple(str(x["source"]), x["relation"], str(x["target"])) for x in document.get("relations", [])}
    tally.compare("relations", "relation", Counter(wanted), Counter(found))
