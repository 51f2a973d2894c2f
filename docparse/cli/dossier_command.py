"""``docparse dossier FILE… [--roles submission,draft,…]``: the files of one dossier checked together."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_files, add_format, add_output, add_validity_day
from docparse.cli.parser import add_command
from docparse.values import Analysis

if TYPE_CHECKING:
    from docparse.cli.documents import Documents
    from docparse.compare.dossier import Dossier, Role

FORMATS = ("text", "json", "html", "xlsx")
_GUESSED = "?"


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "dossier", said, lang, run)
    add_files(parser, {**said, "files": said["dossier_files"]})
    parser.add_argument("--roles", type=_roles(said), metavar="ROLES", help=said["dossier_roles"])
    add_format(parser, said, FORMATS)
    add_validity_day(parser, said)
    add_output(parser, said)


def _roles(said: Mapping[str, str]) -> Callable[[str], list[Role | None]]:
    def parse(value: str) -> list[Role | None]:
        from docparse.compare.dossier import ROLES

        known: dict[str, Role | None] = {_GUESSED: None, **{role: role for role in ROLES}}
        names = [name.strip() for name in value.split(",")]
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(said["dossier_bad_role"].format(value=name, choices=", ".join(known)))
        return [known[name] for name in names]

    return parse


def run(options: argparse.Namespace) -> int:
    """Print what does not agree; 2 if a file could not be read, or too few could."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import together
    from docparse.cli.made_output import write_made
    from docparse.cli.output import UsageError, require_file
    from docparse.compare.dossier import check_dossier
    from docparse.pipeline import extract

    documents = Documents(options, partial(extract, on=options.on))
    if options.format == "xlsx":
        require_file(options, documents.said)
    given = _given_roles(options.roles, documents)
    read = list(documents)
    if len(read) < 2:
        raise UsageError(documents.said["dossier_too_few"])
    checked = together(read, documents, lambda good: check_dossier(good, [given.get(_path(one)) for one in good]))
    return write_made(_made(checked, documents, options), documents, options)


def _path(analysis: Analysis) -> str:
    return analysis.document.path


def _given_roles(roles: Sequence[Role | None] | None, documents: Documents) -> dict[str, Role | None]:
    """By the path of the file. Raises UsageError where there are not as many as files."""
    from docparse.cli.output import UsageError

    if roles is None:
        return {}
    if len(roles) != len(documents.inputs):
        counts = {"roles": len(roles), "files": len(documents.inputs)}
        raise UsageError(documents.said["dossier_role_count"].format_map(counts))
    return dict(zip(documents.inputs, roles, strict=True))


def _made(checked: Dossier, documents: Documents, options: argparse.Namespace) -> str | bytes:
    from docparse.pipeline import describe_run
    from docparse.report.dossier_view import view_dossier

    if options.format == "json":
        from docparse.report.contract import format_json
        from docparse.report.dossier_json import dossier_to_dict

        facts = describe_run(on=options.on, model=False)
        return format_json(dossier_to_dict(checked, documents.errors, facts, options.lang))
    view = view_dossier(checked, options.lang)
    if options.format == "html":
        from docparse.report.compare_page import render_dossier_page

        return render_dossier_page(view)
    if options.format == "xlsx":
        from docparse.report.compare_xlsx import render_dossier_xlsx

        return render_dossier_xlsx(view, checked.analyses)
    from docparse.cli.made_output import style_for
    from docparse.report.terminal_compare import render_compare

    return render_compare(view, style_for(documents))
