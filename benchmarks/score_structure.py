"""Compares header, sections, quotas and findings of one document with the reference."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from benchmarks.folding import fold_case, fold_label
from benchmarks.tally import Tally

Record = dict[str, Any]
HEADER_FIELDS = ("issuer", "number", "symbol", "place", "date", "type", "signer", "authority")
BY_CONTAINMENT = ("issuer", "place", "signer")
SIGNED_FOR_ANOTHER = ("tm", "kt", "tl")
DEEPEST_LEVEL = 3


def score_header(tally: Tally, gold: Record, document: Record) -> None:
    """The fields of the main part's header that the reference fills."""
    wanted, found = gold["header"], document.get("header") or {}
    for field in HEADER_FIELDS:
        if wanted.get(field):
            ok = _header_agrees(field, fold_case(str(wanted[field])), fold_case(str(found.get(field) or "")))
            tally.judge("header", ok, "header", field, wanted[field], found.get(field))


def _header_agrees(field: str, wanted: str, found: str) -> bool:
    if field == "authority":
        shared_mark = bool(found) and any(mark in found for mark in re.findall(r"\w+\.", wanted))
        return shared_mark or (wanted[:2] in SIGNED_FOR_ANOTHER and found[:2] in SIGNED_FOR_ANOTHER)
    contained = field in BY_CONTAINMENT and bool(found) and (wanted in found or found in wanted)
    return wanted == found or contained


def score_sections(tally: Tally, gold: Record, document: Record, text: str) -> None:
    """(label, first letters of the heading) down to the third level."""
    wanted = Counter(_section_key(section[0], section[1]) for section in gold["sections"])
    found = Counter(
        _section_key(section["label"], _heading(section, text))
        for section in document.get("sections", [])
        if section.get("label") and section.get("level", 1) <= DEEPEST_LEVEL
    )
    tally.compare("sections", "section", wanted, found)


def _section_key(label: str, heading: str) -> tuple[str, str]:
    return fold_label(label), re.sub(r"\W+", "", fold_case(heading))[:15]


def _heading(section: Record, text: str) -> str:
    """The title; where there is none, the text that follows the label."""
    title: str = section.get("title") or ""
    if title:
        return title
    start = section["start"]
    return re.sub(r"^\W*" + re.escape(section["label"]), "", text[start : start + 80].strip())


def score_quotas(tally: Tally, gold: Record, document: Record) -> None:
    """(figure, unit), as a multiset; the lower bound speaks for a range."""
    tally.compare("quotas", "quota", _figures(gold["quotas"]), _figures(document.get("quotas", [])))


def _figures(quotas: list[Record]) -> Counter[tuple[float | None, str]]:
    figures: Counter[tuple[float | None, str]] = Counter()
    for quota in quotas:
        low, high = _bound(quota, "min"), _bound(quota, "max")
        figures[(high if low is None else low, fold_case(quota.get("unit")))] += 1
    return figures


def _bound(quota: Record, name: str) -> float | None:
    return None if quota.get(name) is None else float(quota[name])


def score_findings(tally: Tally, gold: Record, document: Record, text: str) -> None:
    """Errors that a finding touches, and error or warning findings that touch none."""
    findings = [(finding, fold_case(finding.get("text"))) for finding in document.get("findings", [])]
    for error in gold.get("errors", []):
        ok = any(_touches(found, fold_case(error["wrong"])) for _, found in findings)
        tally.judge("errors", ok, "error missed", error["wrong"][:50], error.get("right"), error.get("class"))
    known = [fold_case(e["wrong"]) for e in gold.get("errors", []) + gold.get("minor_errors", []) if e.get("wrong")]
    for finding, found in findings:
        severity = finding.get("severity")
        if severity in ("error", "warning") and not any(_touches(found, wrong) for wrong in known):
            tally.counts[f"alarm_{severity}"] += 1
            tally.note(
                f"unmatched {severity}", finding.get("code"), (finding.get("text") or "")[:50],
                (finding.get("message") or "")[:60],
            )  # fmt: skip
    tally.counts["findings"] += len(findings)
    tally.counts["syllables"] += len(text.split())


def _touches(found: str, wrong: str) -> bool:
    """One contains the other, and the finding is not so long that it touches everything."""
    return bool(found) and (found in wrong or wrong in found) and len(found) <= 3 * len(wrong) + 20
