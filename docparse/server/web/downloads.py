"""Files that are made of documents: corrected, annotated, recorded, as tables and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from docparse.server.tasks.asked import CheckOptions, Ignored, MadeFile
from docparse.server.web.fault_words import Gone, Wrong
from docparse.server.web.file_notes import file_notes
from docparse.server.web.files import attachment, own_page
from docparse.server.web.kept import KeptDocument, KeptFile
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["download_routes", "give", "make_report"]

_DOCUMENTS, _RESULTS = "docparse.server.tasks.documents", "docparse.server.tasks.results"
_REPORTS = {
    "xlsx": ("report_file", "xlsx"),
    "html": ("report_file", "html"),
    "can-cu": ("citations_file", "docx"),
    "can-cu-xlsx": ("citations_file", "xlsx"),
    "phieu": ("presign_record", "docx"),
}


def download_routes(site: Site) -> list[Route]:
    """``/van-ban/ID/tai`` makes a file, ``/tep/ID`` hands it out."""
    return [
        visited(site, "/van-ban/{id}/tai", _make, "POST"),
        visited(site, "/tep/{id}", _hand_out),
    ]


async def _make(visit: Visit) -> Response:
    form = await visit.form()
    identifier = visit.request.path_params["id"]
    kept = visit.document(identifier)
    what = form.first("tep")
    if what in _REPORTS:
        made = await make_report(visit, what, [kept])
        made = replace(made, name=f"{PurePath(kept.upload.name).stem}.{made.name}")
    elif what in ("sua", "sua-sach"):
        made = await _fixed(visit, kept, tracked=what == "sua")
    elif what == "nhan-xet":
        made = await visit.made(f"{_DOCUMENTS}:annotated_copy", kept.upload, kept.analysis, tuple(kept.ignored))
    else:
        raise Wrong("Không có loại tệp này.")
    return give(visit, made, [identifier], file_notes(kept, made), shows_text=form.first("xem") == "1")


async def _fixed(visit: Visit, kept: KeptDocument, *, tracked: bool) -> MadeFile:
    if not kept.accepted:
        raise Wrong(
            "Chưa chấp nhận chỗ sửa nào.",
            "Hãy chấp nhận từng phát hiện, hoặc bấm “Chấp nhận mọi chỗ sửa chắc chắn”, rồi tải lại bản đã sửa.",
        )
    return await visit.made(f"{_DOCUMENTS}:fixed_copy", kept.upload, kept.analysis, kept.accepted, False, (), tracked)


async def make_report(visit: Visit, what: str, documents: Sequence[KeptDocument]) -> MadeFile:
    """A report on documents, without what the visitor set aside; the record names it."""
    if what not in _REPORTS:
        raise Wrong("Không có loại tệp này.")
    task, form = _REPORTS[what]
    analyses: list[tuple[bytes, Sequence[Ignored]]] = [(kept.analysis, tuple(kept.ignored)) for kept in documents]
    options = documents[0].options if documents else CheckOptions()
    return await visit.made(f"{_RESULTS}:{task}", analyses, form, options, visit.context.checks)


def give(
    visit: Visit,
    made: MadeFile,
    documents: Sequence[str],
    notes: Sequence[str] = (),
    *,
    opens: bool = False,
    shows_text: bool = False,
) -> Response:
    """The file at once, or for a script where it lies and what is to be said of it.

    Raises Gone where one of ``documents``, of which it is made, was deleted meanwhile.
    """
    for identifier in documents:
        visit.document(identifier)
    if opens or visit.wants_data:
        kept = KeptFile(file=made, documents=frozenset(documents), shown=opens)
        where = f"/tep/{visit.context.store.put(visit.owner, kept, len(made.content) + 1_000)}"
        if not visit.wants_data:
            return RedirectResponse(where, 303)
        text = made.content.decode("utf-8", "replace") if shows_text else ""
        return JSONResponse({"where": where, "name": made.name, "notes": list(notes), "text": text})
    return attachment(made.name, made.media_type, made.content)


async def _hand_out(visit: Visit) -> Response:
    kept = visit.context.store.get(visit.owner, visit.request.path_params["id"])
    if not isinstance(kept, KeptFile):
        raise Gone
    if kept.shown:
        return own_page(kept.file.content)
    return attachment(kept.file.name, kept.file.media_type, kept.file.content)
