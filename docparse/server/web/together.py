"""Several documents at once: held side by side, as one dossier, as one graph, in one report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from docparse.server.tasks.asked import Ignored, MadeFile
from docparse.server.tasks.formats import COMPARE_FORMATS, GRAPH_FORMATS
from docparse.server.uploads import Form
from docparse.server.web.downloads import give, make_report
from docparse.server.web.fault_words import Wrong
from docparse.server.web.kept import KeptDocument
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["together_routes"]

_RESULTS = "docparse.server.tasks.results"
_FORMATS = {"compare_files": COMPARE_FORMATS, "dossier_files": COMPARE_FORMATS, "graph_file": GRAPH_FORMATS}
_PAGE = "html"
# From the list of documents: how they are to be compared is not said yet.
_CHOOSE = "chon"


def together_routes(site: Site) -> list[Route]:
    """``/doi-chieu``, ``/do-thi`` and ``/bao-cao``."""
    return [
        visited(site, "/doi-chieu", _show_compare),
        visited(site, "/doi-chieu", _compare, "POST"),
        visited(site, "/do-thi", _show_graph),
        visited(site, "/do-thi", _graph, "POST"),
        visited(site, "/bao-cao", _report, "POST"),
    ]


async def _show_compare(visit: Visit) -> Response:
    return visit.page("compare.html.j2", documents=visit.documents(), ticked=())


async def _show_graph(visit: Visit) -> Response:
    return visit.page("graphs.html.j2", documents=visit.documents())


async def _compare(visit: Visit) -> Response:
    """Side by side, or as the papers of one dossier."""
    form = await visit.form()
    chosen = _chosen(visit, form)
    if form.first("dang") == _CHOOSE:
        ticked = [name for name, _ in chosen]
        return visit.page("compare.html.j2", documents=visit.documents(), ticked=ticked)
    if len(chosen) < 2:
        raise Wrong("Cần ít nhất hai văn bản để đối chiếu.", "Hãy đánh dấu thêm văn bản trong danh sách.")
    asked, kind = form.first("dang", _PAGE), form.first("kieu", "so-sanh")
    names = [name for name, _ in chosen]
    documents = [kept for _, kept in chosen]
    if kind == "ho-so":
        made = await _made(visit, "dossier_files", documents, [None] * len(chosen), asked)
    else:
        above = form.first("cap_tren")
        made = await _made(visit, "compare_files", documents, names.index(above) if above in names else None, asked)
    return give(visit, made, names, opens=asked == _PAGE)


async def _graph(visit: Visit) -> Response:
    form = await visit.form()
    chosen = _chosen(visit, form)
    if not chosen:
        raise Wrong("Chưa chọn văn bản nào.", "Hãy đánh dấu ít nhất một văn bản.")
    asked = form.first("dang", _PAGE)
    made = await _made(visit, "graph_file", [kept for _, kept in chosen], asked)
    return give(visit, made, [name for name, _ in chosen], opens=asked == _PAGE)


async def _report(visit: Visit) -> Response:
    form = await visit.form()
    chosen = _chosen(visit, form)
    if not chosen:
        raise Wrong("Chưa chọn văn bản nào.", "Hãy đánh dấu ít nhất một văn bản.")
    made = await make_report(visit, form.first("tep"), [kept for _, kept in chosen])
    return give(visit, made, [name for name, _ in chosen])


def _chosen(visit: Visit, form: Form) -> list[tuple[str, KeptDocument]]:
    """The documents that are ticked, in the order of the list. Raises Gone for one that is not there any more."""
    return [(name, visit.document(name)) for name in dict.fromkeys(form.fields.get("van_ban", ()))]


async def _made(visit: Visit, task: str, documents: Sequence[KeptDocument], *how: Any) -> MadeFile:
    analyses: list[tuple[bytes, Sequence[Ignored]]] = [(kept.analysis, ()) for kept in documents]
    if how[-1] not in _FORMATS[task]:
        raise Wrong("Không có loại tệp này.")
    return await visit.made(f"{_RESULTS}:{task}", analyses, *how)
