"""``docparse ignore FILE [POINT…]``: remember findings that were looked at and set aside."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from docparse.cli.options import add_config, add_day
from docparse.cli.output import UsageError
from docparse.cli.parser import add_command
from docparse.values import Analysis, Finding, Suppression


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "ignore", {**said, "ignore": said["ignore_command"]}, lang, run)
    parser.add_argument("file", metavar="FILE", help=said["file"])
    parser.add_argument("points", nargs="*", metavar="POINT", help=said["points"])
    parser.add_argument("--all", action="store_true", help=said["all_points"])
    parser.add_argument("--reason", default="", metavar="TEXT", help=said["reason"])
    parser.add_argument("--by", default="", metavar="NAME", help=said["by"])
    parser.add_argument("--restore", action="store_true", help=said["restore"])
    parser.add_argument("--clean", action="store_true", help=said["clean"])
    add_day(parser, said)
    add_config(parser, said)


def run(options: argparse.Namespace) -> int:
    """List, add to or take from what is remembered beside the document. Raises UsageError for a point not there."""
    from docparse.cli.settings import load_chosen
    from docparse.cli.texts import texts
    from docparse.pipeline import check
    from docparse.pipeline.suppression_file import load_suppressions, save_suppressions, side_file

    said = texts(options.lang)
    path = side_file(options.file)
    known = load_suppressions(path)
    if not (options.points or options.all or options.clean):
        return _list(known, path, said)
    aside = () if options.restore else known
    analysis = check(options.file, config=load_chosen(options), today=options.on, suppressions=aside)
    chosen = list(_chosen(analysis, options, said))
    contexts = {suppression.context for suppression in chosen}
    if options.restore:
        kept = [one for one in known if one.context not in contexts]
        message = said["restored"].format(count=len(known) - len(kept))
    else:
        stale = {one.context for one in analysis.stale} if options.clean else set()
        kept = [one for one in known if one.context not in stale] + chosen
        message = said["ignored_saved"].format(count=len(contexts), path=path)
    save_suppressions(path, kept)
    sys.stderr.write(message + "\n")
    return 0


def _list(known: Sequence[Suppression], path: Path, said: Mapping[str, str]) -> int:
    heading = (
        said["ignored_list"].format(count=len(known), path=path) if known else said["ignored_none"].format(path=path)
    )
    lines = [heading, *(_line(one) for one in known)]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _line(suppression: Suppression) -> str:
    facts = (suppression.reason, suppression.by, suppression.on)
    return f"  {suppression.code} “{suppression.text}”" + "".join(f", {fact}" for fact in facts if fact)


def _chosen(analysis: Analysis, options: argparse.Namespace, said: Mapping[str, str]) -> Iterator[Suppression]:
    """The findings that the points name, as they will be remembered."""
    from docparse.checks.suppressions import context_of_finding
    from docparse.report.terminal_findings import shown_groups

    groups = shown_groups(analysis)
    found = [finding for group in groups for finding in group] if options.all else []
    for point in options.points:
        found += _named(point, groups) or _refuse(point, options.file, groups, said)
    today = (options.on or datetime.date.today()).isoformat()
    for finding in found:
        yield Suppression(
            code=finding.code,
            context=context_of_finding(finding),
            text=finding.text,
            reason=options.reason,
            by=options.by,
            on=today,
        )


def _named(point: str, groups: Sequence[Sequence[Finding]]) -> list[Finding]:
    if point.isdigit():
        number = int(point)
        return list(groups[number - 1]) if 0 < number <= len(groups) else []
    return [finding for group in groups for finding in group if finding.code.startswith(point.upper())]


def _refuse(point: str, path: str, groups: Sequence[Sequence[Finding]], said: Mapping[str, str]) -> list[Finding]:
    raise UsageError(said["no_such_point"].format(point=point, path=path, count=len(groups)))
