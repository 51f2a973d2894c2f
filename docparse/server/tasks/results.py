"""What is made of documents that were checked: reports, records, tables, graphs, comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from docparse.pipeline import compare, describe_run, graph
from docparse.report.words import Lang
from docparse.server.tasks.asked import CheckOptions, CheckSettings, Ignored, MadeFile
from docparse.server.tasks.decisions import without_ignored
from docparse.server.tasks.documents import opened
from docparse.server.tasks.media_types import media_type
from docparse.server.tasks.settings import chosen_rules, day_of
from docparse.values import Analysis, UnreadableFile

__all__ = [
    "citations_file",
    "compare_files",
    "dossier_files",
    "graph_file",
    "presign_record",
    "report_file",
]

Tell = Callable[[int, int, str], None]
Analyses = Sequence[tuple[bytes, Sequence[Ignored]]]


def report_file(
    tell: Tell, analyses: Analyses, form: str, options: CheckOptions, checks: CheckSettings, lang: Lang = "vi"
) -> MadeFile:
    """One page, workbook, answer of the contract, table or log on checked documents; what was set aside is left out."""
    read = _opened(analyses)
    facts = _facts(options, checks)
    made: str | bytes
    if form == "html":
        from docparse.report.html import render_html

        made = render_html(read, [], facts, lang)
    elif form == "xlsx":
        from docparse.report.xlsx import render_xlsx

        made = render_xlsx(read, [], facts, lang)
    elif form == "csv":
        from docparse.report.csv_table import csv_rows, csv_titles
        from docparse.report.data_tables import TABLES

        table = TABLES["findings"]
        made = csv_titles(table, lang) + "".join(csv_rows(table, one, lang) for one in read)
    elif form == "sarif":
        from docparse.report.sarif import render_sarif

        made = render_sarif(read, [], lambda document: document.text, lang)
    else:
        from docparse.report.contract import format_json, report_to_dict

        made = format_json(report_to_dict(read, [], facts))
    return _made("ket-qua-ra-soat", form, made)


def presign_record(
    tell: Tell,
    analyses: Analyses,
    form: str,
    options: CheckOptions,
    checks: CheckSettings,
    by: str = "",
    office: str = "",
    lang: Lang = "vi",
) -> MadeFile:
    """The record that an office signs (phiếu rà soát); what was set aside stands in it with its reason."""
    from docparse.pipeline.presigning import rules_that_ran
    from docparse.report.presign import record_file
    from docparse.report.presign_pieces import Record
    from docparse.report.presign_words import presign_words

    ran = rules_that_ran(**chosen_rules(options, checks))
    said = presign_words(lang)
    files = tuple(record_file(one, (), by, said) for one in _opened(analyses))
    record = Record(files=files, errors=(), run=_facts(options, checks), rules=len(ran), office=office, by=by)
    made: str | bytes
    if form == "docx":
        from docparse.report.presign_docx import render_presign_docx

        made = render_presign_docx(record, lang)
    elif form == "html":
        from docparse.report.presign_html import render_presign_html

        made = render_presign_html(record, lang)
    else:
        from docparse.report.presign_json import render_presign_json

        made = render_presign_json(record)
    return _made("phieu-ra-soat", form, made)


def citations_file(
    tell: Tell, analyses: Analyses, form: str, options: CheckOptions, checks: CheckSettings, lang: Lang = "vi"
) -> MadeFile:
    """The review table of what the documents cite, with states and sources."""
    read = _opened(analyses)
    made: str | bytes
    if form == "docx":
        from docparse.report.citations_docx import render_citations_docx

        made = render_citations_docx(read, lang)
    elif form == "xlsx":
        from docparse.report.xlsx import render_xlsx

        made = render_xlsx(read, [], _facts(options, checks), lang, only=("citations",))
    elif form == "csv":
        from docparse.report.csv_table import csv_rows, csv_titles
        from docparse.report.data_tables import TABLES

        table = TABLES["citations"]
        made = csv_titles(table, lang) + "".join(csv_rows(table, one, lang) for one in read)
    else:
        from docparse.report.citations_table import citations_to_dict
        from docparse.report.contract import SCHEMA, format_json

        made = format_json({"schema": SCHEMA, "errors": [], "documents": [citations_to_dict(one) for one in read]})
    return _made("van-ban-vien-dan", form, made)


def graph_file(tell: Tell, analyses: Analyses, form: str, on: str | None = None, lang: Lang = "vi") -> MadeFile:
    """The citation graph of the documents together, with what the registry knows."""
    from docparse.graph import to_dot, to_gexf, to_graphml, to_node_link

    built = graph(_opened(analyses), on=day_of(on))
    if form == "html":
        from docparse.report.graph_page import render_graph_page

        made = render_graph_page(built, lang=lang)
    elif form == "dot":
        from docparse.report.graph_answer_words import graph_answer_words

        made = to_dot(built, graph_answer_words(lang))
    else:
        made = {"graphml": to_graphml, "gexf": to_gexf, "json": to_node_link}[form](built)
    return _made("do-thi-vien-dan", "gv" if form == "dot" else form, made)


def compare_files(
    tell: Tell, analyses: Analyses, parent: int | None, form: str, on: str | None = None, lang: Lang = "vi"
) -> MadeFile:
    """Documents side by side; ``parent`` is the place of the superior's. Raises UnreadableFile for fewer than two."""
    from docparse.report.compare_json import compare_to_dict
    from docparse.report.compare_page import render_compare_page
    from docparse.report.compare_view import view_comparison
    from docparse.report.compare_xlsx import render_compare_xlsx

    read = _opened(analyses)
    _require_two(read, "so sánh")
    above = None if parent is None else read[parent]
    compared = compare([one for one in read if one is not above], against=above, on=day_of(on))
    return _in_form(
        "doi-chieu", form,
        data=lambda: compare_to_dict(compared, [], describe_run(on=day_of(on), model=False), lang),
        page=lambda: render_compare_page(view_comparison(compared, lang), compared),
        workbook=lambda: render_compare_xlsx(view_comparison(compared, lang), compared),
    )  # fmt: skip


def dossier_files(
    tell: Tell, analyses: Analyses, roles: Sequence[Any], form: str, on: str | None = None, lang: Lang = "vi"
) -> MadeFile:
    """The files of one dossier checked together; a role that is None is guessed. Raises UnreadableFile: too few."""
    from docparse.compare.dossier import check_dossier
    from docparse.report.compare_page import render_dossier_page
    from docparse.report.compare_xlsx import render_dossier_xlsx
    from docparse.report.dossier_json import dossier_to_dict
    from docparse.report.dossier_view import view_dossier

    read = _opened(analyses)
    _require_two(read, "kiểm tra hồ sơ")
    checked = check_dossier(read, list(roles))
    return _in_form(
        "ho-so", form,
        data=lambda: dossier_to_dict(checked, [], describe_run(on=day_of(on), model=False), lang),
        page=lambda: render_dossier_page(view_dossier(checked, lang)),
        workbook=lambda: render_dossier_xlsx(view_dossier(checked, lang), checked.analyses),
    )  # fmt: skip


def _in_form(
    name: str, form: str, *, data: Callable[[], Any], page: Callable[[], str], workbook: Callable[[], bytes]
) -> MadeFile:
    """One result as JSON, as a page or as a workbook."""
    if form == "json":
        from docparse.report.contract import format_json

        return _made(name, form, format_json(data()))
    return _made(name, form, page() if form == "html" else workbook())


def _opened(analyses: Analyses) -> list[Analysis]:
    return [without_ignored(opened(analysis), ignored) for analysis, ignored in analyses]


def _facts(options: CheckOptions, checks: CheckSettings) -> dict[str, Any]:
    return describe_run(stage=options.stage, on=day_of(options.on), **chosen_rules(options, checks))


def _require_two(read: Sequence[Analysis], what: str) -> None:
    if len(read) < 2:
        raise UnreadableFile(
            path="",
            code="too_few",
            message=f"Để {what} cần ít nhất hai văn bản đọc được.",
            remedy="Hãy gửi thêm văn bản.",
        )


def _made(name: str, form: str, made: str | bytes) -> MadeFile:
    content = made if isinstance(made, bytes) else made.encode("utf-8")
    return MadeFile(name=f"{name}.{form}", media_type=media_type(f".{form}"), content=content)
