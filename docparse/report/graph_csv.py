"""The graph as two tables for a spreadsheet, in one archive: the instruments, and the relations between them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from docparse.lexicon.source_words import source_words
from docparse.report.csv_table import harmless
from docparse.report.data_table import Cell, cell_text, day_cell, shown_text
from docparse.report.evidence_words import evidence_words
from docparse.report.graph_answer_words import graph_answer_words
from docparse.report.graph_nodes import node_status, node_words
from docparse.report.table_words import table_words
from docparse.report.validity import state_words
from docparse.report.words import Lang, relation_word

if TYPE_CHECKING:
    import networkx

    Graph = networkx.MultiDiGraph[str]

# The earliest day that an archive can name: the same graph gives the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)
_FILES = {"vi": ("van-ban.csv", "quan-he.csv"), "en": ("instruments.csv", "relations.csv")}
_NODE_TITLES = (
    ("TT", "No."), ("Đã đọc", "Read"), ("Loại văn bản", "Type"), ("Số, ký hiệu", "Number and symbol"),
    ("Ngày", "Date"), ("Cơ quan", "Issuer"), ("Tên gọi, trích yếu", "Title"), ("Hiệu lực", "Validity"),
    ("Xét tại ngày", "Judged on"), ("Từ ngày", "Since"), ("Thay thế bởi", "Replaced by"),
    ("Sửa đổi, bổ sung bởi", "Amended by"), ("Tình trạng theo nguồn", "State by the source"), ("Nguồn", "Source"),
    ("Mức tin cậy", "Evidence"), ("Tính đến ngày", "As of"), ("Số văn bản dẫn", "Cited by"),
    ("Tệp", "File"), ("Có thể là", "Probably"),
)  # fmt: skip
_EDGE_TITLES = (
    ("TT văn bản", "No. of source"), ("Văn bản", "Source"), ("Quan hệ", "Relation"),
    ("TT văn bản được dẫn", "No. of target"), ("Văn bản được dẫn", "Target"), ("Theo", "Stated by"),
    ("Số lần", "Mentions"), ("Nguyên văn", "Text"), ("Ngày ghi", "Dates written"), ("Có hiệu lực từ", "Effective from"),
)  # fmt: skip


def graph_csv(graph: Graph, lang: str = "vi") -> bytes:
    """A zip archive of two CSV files in UTF-8 with the mark by which Excel knows it; dates as dd/mm/yyyy.

    The first column numbers the instruments, the relations name them by number and in words. No cell begins a formula.
    """
    english = lang == "en"
    language: Lang = "en" if english else "vi"
    said = {**table_words(language), **graph_answer_words(language)}
    tables = (
        _table((titles[english] for titles in _NODE_TITLES), _node_rows(graph, said, language)),
        _table((titles[english] for titles in _EDGE_TITLES), _edge_rows(graph, said, language)),
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in zip(_FILES["en" if english else "vi"], tables, strict=True):
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8-sig", "replace"))
    return out.getvalue()


def _node_rows(graph: Graph, said: Mapping[str, str], lang: Lang) -> Iterator[Sequence[Cell]]:
    for number, node in enumerate(graph, 1):
        facts = graph.nodes[node]
        status = node_status(facts)
        last = status.last_known if status else None
        yield (
            number,
            said["yes" if facts["paths"] else "no"],
            facts["type"],
            facts["number"],
            day_cell(facts["date"]),
            facts["issuer"],
            facts["name"] or facts["title"],
            state_words(status, said),
            day_cell(status.on if status else None),
            day_cell(status.since if status else None),
            "; ".join(status.replaced_by) if status else None,
            "; ".join(status.amended_by) if status else None,
            said[f"state_{last.state}"] if last else None,
            source_words(last.source, lang) if last else None,
            evidence_words(last.evidence, lang) if last else None,
            day_cell(last.as_of if last else None),
            len(facts["cited_by"]),
            "; ".join(facts["paths"]),
            facts["proposal"],
        )


def _edge_rows(graph: Graph, said: Mapping[str, str], lang: Lang) -> Iterator[Sequence[Cell]]:
    numbers = {node: number for number, node in enumerate(graph, 1)}
    called = {node: node_words(facts) for node, facts in graph.nodes(data=True)}
    for source, target, facts in graph.edges(data=True):
        yield (
            numbers[source],
            called[source],
            relation_word(facts["relation"], said),
            numbers[target],
            called[target],
            facts["document"] or source_words(facts["said_by"] or "", lang),
            facts["mentions"],
            facts["evidence"][0]["text"] if facts["evidence"] else None,
            "; ".join(cell_text(day_cell(day)) for day in facts["dates"]),
            day_cell(facts["effective_from"]),
        )


def _table(titles: Iterable[str], rows: Iterable[Sequence[Cell]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([_shown(cell) if isinstance(cell, str) else cell_text(cell) for cell in row] for row in rows)
    return out.getvalue()


@lru_cache(maxsize=65_536)
def _shown(text: str) -> str:
    """What is cited often stands in as many rows."""
    return harmless(shown_text(text))
