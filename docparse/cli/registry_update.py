"""``docparse registry update``: a published release into the registry of the office."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from docparse.cli.registry_action import add_action
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.cli.console import Messages
    from docparse.pipeline.registry_update import UpdateReport

# Facts named that were withdrawn.
_SHOWN = 10


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    parser = add_action(actions, "update", said, lang, run)
    parser.add_argument("url", metavar="URL", help=said["registry_update_url"])
    parser.add_argument("--sha256", default="", metavar="HEX", help=said["registry_sha256"])
    parser.add_argument("--by", default="", metavar="NAME", help=said["registry_by"])
    parser.add_argument("--force", action="store_true", help=said["registry_update_force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])


def run(options: argparse.Namespace) -> int:
    """Fetch, verify, take in, say what changed; 2 if it cannot be done, and then nothing is changed."""
    from docparse.cli.console import Messages
    from docparse.cli.texts import texts
    from docparse.pipeline import guarded
    from docparse.pipeline.registry_update import update_registry
    from docparse.values import UnreadableFile

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    if options.url.lower().startswith("http://"):
        messages.note(said["registry_open_connection"])
    update = partial(
        update_registry, options.url, sha256=options.sha256.strip(), force=options.force, by=options.by,
        progress=partial(_progress, messages, said),
    )  # fmt: skip
    report = guarded(options.url, update)
    messages.clear_progress()
    if isinstance(report, UnreadableFile):
        messages.report(report, said)
        return 2
    for line in _lines(report, said, options.lang):
        print(printable(line))
    return 0


def _progress(messages: Messages, said: Mapping[str, str], url: str, done: int, size: int) -> None:
    messages.progress(said["registry_fetching"].format(url=url, percent=done * 100 // size))


def _lines(report: UpdateReport, said: Mapping[str, str], lang: str) -> Iterator[str]:
    from docparse.cli.registry_import import remarks
    from docparse.registry.user_file import shown_place
    from docparse.report.places import date_words

    release, changes = report.release, report.changes
    day, former = date_words(release.as_of), date_words(report.former)
    if changes is None:
        yield said[f"registry_{report.outcome}"].format(name=release.name, day=day, former=former)
        return
    yield said["registry_updated"].format(name=release.name, day=day, registry=shown_place())
    withdrawn = changes.withdrawn_facts
    yield said["registry_added"].format(
        facts=changes.facts, links=changes.links, withdrawn=len(withdrawn), unlinked=changes.withdrawn_links
    )
    yield from _gone(report, said, lang)
    for url, told in report.remarks.items():
        # What a person should look at in rows that came in is the publisher's to look at.
        if told.rejected:
            yield f"  {unquote(url.rpartition('/')[2])}"
            yield from (f"  {line}" for line in remarks(told.rejected, said))


def _gone(report: UpdateReport, said: Mapping[str, str], lang: str) -> Iterator[str]:
    from docparse.report.registry_card import headline
    from docparse.report.registry_history import fact_words

    withdrawn = report.changes.withdrawn_facts if report.changes else ()
    if withdrawn:
        yield said["registry_gone"]
    for instrument, fact in withdrawn[:_SHOWN]:
        yield said["registry_gone_fact"].format(what=headline(instrument, lang), told=fact_words(fact, lang))
    if len(withdrawn) > _SHOWN:
        yield said["registry_gone_more"].format(count=len(withdrawn) - _SHOWN)
