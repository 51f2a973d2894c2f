"""The verdict and the findings for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docparse.checks.listed_words import is_listed
from docparse.report.counts import DISPOSITIONS, count_findings, is_note
from docparse.report.places import concerns_file, finding_place
from docparse.report.style import Style
from docparse.values import Analysis, Finding

_COLOURS = {"ready": "green", "minor": "yellow", "not_ready": "red", "error": "red", "warning": "yellow", "info": "dim"}
_NOTES_SHOWN = 10
_PLACES_SHOWN = 12
_LEFT, _RIGHT = "«", "»"
_INDENT = "     "

Group = Sequence[Finding]


def verdict_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """Can it be signed, and if not, because of what."""
    verdict = analysis.verdict
    if verdict is None:
        return
    counts = _count_words(analysis.findings or (), said)
    state = style.paint(said[verdict.state], _COLOURS[verdict.state])
    yield style.heading(said["verdict"] + ": ") + state + (f" ({counts})" if counts else "")
    must_fix = [group for group in _shown(analysis) if group[0].disposition == "must_fix"]
    if must_fix:
        yield said["must_fix_list"] + ":"
    for number, group in enumerate(must_fix, 1):
        yield from style.wrap(_one_line(group, said), _INDENT, f"{number:>3}. ")


def finding_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """Each group of findings with place, context, suggestion and reason (written out once); notes in one line each."""
    notes = _notes(analysis)
    if shown := _shown(analysis):
        yield style.heading(said["findings"])
    reasons: dict[str, int] = {}
    for number, group in enumerate(shown, 1):
        reason = f"{group[0].why} ({group[0].source})"
        yield from _group_lines(number, group, style, said)
        first = reasons.setdefault(reason, number)
        same = said["same_reason"].format(number=first)
        yield from style.wrap(f"{said['why']}: {reason if first == number else same}", _INDENT)
    if notes:
        yield from _note_lines(notes, style, said)


def suppressed_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """How many findings were set aside, or are of listed words, and which suppressions fit nothing any more."""
    listed_words = [one.suppression.text for one in analysis.suppressed if is_listed(one)]
    remembered = len(analysis.suppressed) - len(listed_words)
    if remembered:
        yield from style.wrap(said["suppressed"].format(count=remembered))
    if listed_words:
        yield from style.wrap(said["listed_words"].format(count=len(listed_words), listed=_some(listed_words)))
    if analysis.stale:
        listed = "; ".join(f"{one.code} “{one.text}”" for one in analysis.stale[:_NOTES_SHOWN])
        yield from style.wrap(said["stale"].format(count=len(analysis.stale), listed=listed))


def _some(words: Sequence[str]) -> str:
    """Each once, as many as are worth reading."""
    once = list(dict.fromkeys(words))
    return ", ".join(f"“{word}”" for word in once[:_NOTES_SHOWN]) + (" …" if len(once) > _NOTES_SHOWN else "")


def shown_groups(analysis: Analysis) -> list[Group]:
    """The groups in the order of their numbers: first those shown in full, then the notes."""
    return [*_shown(analysis), *_notes(analysis)]


def _shown(analysis: Analysis) -> list[Group]:
    """The groups shown in full; their order makes the numbers of the must-fix list those of the details."""
    return [group for group in fold_repeats(analysis.findings or ()) if not is_note(group[0])]


def _notes(analysis: Analysis) -> list[Group]:
    return [group for group in fold_repeats(analysis.findings or ()) if is_note(group[0])]


def coverage_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """What was and what was not looked at."""
    verdict = analysis.verdict
    if verdict is None:
        return
    checked = "; ".join(verdict.checked) or said["nothing"]
    yield from style.wrap(f"{said['checked']}: {checked}.", "  ", "")
    if verdict.not_checked:
        yield from style.wrap(f"{said['not_checked']}: {'; '.join(verdict.not_checked)}.", "  ", "")


def fold_repeats(findings: Sequence[Finding]) -> list[Group]:
    """Findings of one group together, the gravest first, then in order of place."""
    groups: dict[object, list[Finding]] = {}
    for index, finding in enumerate(findings):
        groups.setdefault((finding.code, finding.severity, finding.group or index), []).append(finding)
    return sorted(groups.values(), key=lambda group: (DISPOSITIONS.index(group[0].disposition), group[0].start))


def _count_words(findings: Sequence[Finding], said: Mapping[str, str]) -> str:
    counted = count_findings(findings).items()
    return ", ".join(said[f"count_{word}"].format(count=count) for word, count in counted if count)


def _one_line(group: Group, said: Mapping[str, str]) -> str:
    first = group[0]
    repeats = f" ({said['places'].format(count=len(group))})" if len(group) > 1 else ""
    return f"{finding_place(first, said)}: {first.message}{repeats}"


def _group_lines(number: int, group: Group, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    first = group[0]
    label = f"[{said[first.severity]} {first.code}, {said[first.disposition]}]"
    yield from style.wrap(f"{first.message} {label}", _INDENT, f"{number:>3}. ")
    place = finding_place(first, said)
    shown = place if concerns_file(first) else f"{place}: {context_words(first, said)}"
    for line in style.wrap(shown, _INDENT):
        yield _paint_marks(line, style, _COLOURS[first.severity])
    if first.suggestions:
        yield from (style.paint(line, "green") for line in style.wrap("→ " + " / ".join(first.suggestions), _INDENT))
    if len(group) > 1:
        yield from style.wrap(f"{said['also_at']}: {_other_places(group[1:], said)}", _INDENT)


def _note_lines(notes: Sequence[Group], style: Style, said: Mapping[str, str]) -> Iterator[str]:
    yield style.heading(said["note"])
    for group in notes[:_NOTES_SHOWN]:
        yield from style.wrap(f"{_one_line(group, said)} [{group[0].code}]", _INDENT, "   - ")
    if len(notes) > _NOTES_SHOWN:
        yield "   " + said["more"].format(count=len(notes) - _NOTES_SHOWN)


def context_words(finding: Finding, said: Mapping[str, str]) -> str:
    """The line around the wrong text, which stands between « and »; words that were cut are left out."""
    before, after = finding.before.rsplit("\n", 1)[-1], finding.after.split("\n", 1)[0]
    if len(before) == len(finding.before) and " " in before:
        before = "… " + before.split(" ", 1)[1]
    if len(after) == len(finding.after) and " " in after:
        after = after.rsplit(" ", 1)[0] + " …"
    # Nothing is missing where something hidden or deleted is left in the file.
    empty = said["stands_here" if finding.code.startswith("REL") else "missing_here"]
    return f"{before.lstrip()}{_LEFT}{finding.text or empty}{_RIGHT}{after.rstrip()}"


def _paint_marks(line: str, style: Style, colour: str) -> str:
    """Show the marked text in colour where there are colours, between its marks where there are none."""
    if not style.colour:
        return line
    head, _, rest = line.partition(_LEFT)
    wrong, mark, tail = rest.partition(_RIGHT)
    return head + style.paint(_LEFT + wrong + mark, colour) + tail if rest else line


def _other_places(findings: Sequence[Finding], said: Mapping[str, str]) -> str:
    places = list(dict.fromkeys(finding_place(finding, said) for finding in findings))
    rest = f" … (+{len(places) - _PLACES_SHOWN})" if len(places) > _PLACES_SHOWN else ""
    return "; ".join(places[:_PLACES_SHOWN]) + rest
