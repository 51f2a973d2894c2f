"""The findings for the page: repeats folded, in groups by severity, and an index by section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docparse.report.counts import DISPOSITIONS, count_findings
from docparse.report.html_pieces import BlockFinder
from docparse.report.places import finding_place
from docparse.values import Analysis, Finding, Section, Severity, Suppressed

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_CONTEXT = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One finding: ``number`` (from 1) is its place in the Analysis and the anchor's number."""

    number: int
    finding: Finding
    place: str
    before: str
    after: str

    @property
    def family(self) -> str:
        """The letters of the code."""
        return family_of(self.finding.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Repeats of one wrong form: the first in full, the places of the others."""

    first: Entry
    others: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntries:
    """The findings of one section; ``heading`` is None outside the sections, ``block`` where the section begins."""

    heading: str | None
    block: int | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """``by_severity``: (severity, groups, number of findings); ``families``: (letters, words, number of findings);
    ``counts``: (disposition or "note", number); ``suppressed``: (what was set aside, where)."""

    total: int
    must_fix: tuple[Group, ...]
    by_severity: tuple[tuple[Severity, tuple[Group, ...], int], ...]
    by_section: tuple[SectionEntries, ...]
    families: tuple[tuple[str, str, int], ...]
    counts: tuple[tuple[str, int], ...]
    suppressed: tuple[tuple[Suppressed, str], ...]


def findings_of(analysis: Analysis, finder: BlockFinder, said: Mapping[str, str]) -> Findings:
    """Everything that the page says about the findings of one document."""
    findings = analysis.findings or ()
    text = analysis.document.text
    entries = [_entry(number, finding, text, said) for number, finding in enumerate(findings, 1)]
    groups = _fold(entries)
    return Findings(
        total=len(entries),
        must_fix=tuple(group for group in groups if group.first.finding.disposition == "must_fix"),
        by_severity=tuple(_by_severity(groups)),
        by_section=tuple(_by_section(entries, analysis, finder)),
        families=tuple(_families(findings, said)),
        counts=tuple((name, number) for name, number in count_findings(findings).items() if number),
        suppressed=tuple((each, finding_place(each.finding, said)) for each in analysis.suppressed),
    )


def family_of(code: str) -> str:
    """The letters that begin the code of a rule.

    >>> family_of("SPL001")
    'SPL'
    """
    return code.rstrip("0123456789")


def _families(findings: Sequence[Finding], said: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
    """Those that found something; a family of the user's own goes by its letters."""
    counted = Counter(family_of(finding.code) for finding in findings)
    for family, count in sorted(counted.items()):
        yield family, said.get(f"family_{family}", family), count


def _entry(number: int, finding: Finding, text: str, said: Mapping[str, str]) -> Entry:
    return Entry(
        number=number,
        finding=finding,
        place=finding_place(finding, said),
        before=_before(text, finding.start),
        after=_after(text, finding.end),
    )


def _before(text: str, start: int) -> str:
    """Whole words of the line before ``start``, at most ``_CONTEXT`` characters."""
    line = text.rfind("\n", 0, start) + 1
    if start - line <= _CONTEXT:
        return text[line:start].lstrip()
    return "… " + text[start - _CONTEXT : start].partition(" ")[2]


def _after(text: str, end: int) -> str:
    """Whole words of the line after ``end``, at most ``_CONTEXT`` characters."""
    found = text.find("\n", end)
    line = found if found >= 0 else len(text)
    if line - end <= _CONTEXT:
        return text[end:line].rstrip()
    return text[end : end + _CONTEXT].rpartition(" ")[0] + " …"


def _fold(entries: Sequence[Entry]) -> list[Group]:
    """Findings of one group together; the gravest first, then in the order of the text."""
    groups: dict[object, list[Entry]] = {}
    for entry in entries:
        finding = entry.finding
        groups.setdefault((finding.code, finding.severity, finding.group or entry.number), []).append(entry)
    folded = [Group(first=first, others=tuple(others)) for first, *others in groups.values()]
    return sorted(folded, key=_gravity)


def _gravity(group: Group) -> tuple[int, int, int]:
    finding = group.first.finding
    return _SEVERITIES.index(finding.severity), DISPOSITIONS.index(finding.disposition), finding.start


def _by_severity(groups: Sequence[Group]) -> Iterator[tuple[Severity, tuple[Group, ...], int]]:
    for severity in _SEVERITIES:
        inside = tuple(group for group in groups if group.first.finding.severity == severity)
        if inside:
            yield severity, inside, sum(1 + len(group.others) for group in inside)


def _by_section(entries: Sequence[Entry], analysis: Analysis, finder: BlockFinder) -> Iterator[SectionEntries]:
    """In the order of the text; sections without findings are left out."""
    inside: dict[int | None, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.finding.start):
        inside.setdefault(entry.finding.section, []).append(entry)
    for index, members in inside.items():
        if index is None:
            yield SectionEntries(heading=None, block=None, entries=tuple(members))
        else:
            section = analysis.sections[index]
            yield SectionEntries(heading=_heading(section), block=finder.find(section.start), entries=tuple(members))


def _heading(found: Section) -> str:
    title = found.title if len(found.title) <= 90 else found.title[:90].rsplit(" ", 1)[0] + " …"
    return f"{found.path} {title}".strip()
