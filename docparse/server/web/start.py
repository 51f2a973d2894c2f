"""The first page: paste, or drop files, choose how they are judged; then one group of documents is on its way."""

from __future__ import annotations

import secrets
from typing import cast, get_args

from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from docparse.server.tasks.asked import CheckOptions, Upload
from docparse.server.uploads import Form
from docparse.server.web.batches import start_batch
from docparse.server.web.days import chosen_day
from docparse.server.web.fault_words import Wrong
from docparse.server.web.visits import Site, Visit, visited
from docparse.values import Stage

__all__ = ["PASTED", "chosen_options", "start_routes"]

PASTED = "noi-dung-da-dan.txt"


def start_routes(site: Site) -> list[Route]:
    """``/`` and ``/kiem-tra``."""
    return [visited(site, "/", _show), visited(site, "/kiem-tra", _take, "POST")]


async def _show(visit: Visit) -> Response:
    limits = visit.context.settings.limits
    return visit.page(
        "start.html.j2", most_bytes=limits.body, most_files=limits.files, most_letters=limits.text,
        once=secrets.token_urlsafe(12),
    )  # fmt: skip


async def _take(visit: Visit) -> Response:
    form = await visit.form()
    options = chosen_options(visit, form)
    uploads = form.uploads("tep")
    text = form.first("van_ban").replace("\r\n", "\n")
    if len(text) > visit.context.settings.limits.text:
        raise Wrong("Nội dung dán vào quá dài.", "Hãy gửi văn bản dưới dạng tệp.", 413)
    pasted = [Upload(name=PASTED, content=text.encode("utf-8", "replace"))] if text.strip() else []
    if not (uploads or pasted):
        raise Wrong("Chưa có nội dung để kiểm tra.", "Hãy dán văn bản vào ô, hoặc chọn ít nhất một tệp.")
    where = f"/viec/{await start_batch(visit, uploads, pasted, options, form.first('_lan'))}"
    return JSONResponse({"where": where}) if visit.wants_data else RedirectResponse(where, 303)


def chosen_options(visit: Visit, form: Form) -> CheckOptions:
    """How the visitor wants documents judged. Raises Wrong."""
    stage = form.first("giai_doan")
    if stage and stage not in get_args(Stage):
        raise Wrong("Giai đoạn không hợp lệ.", "Hãy chọn một giai đoạn trong danh sách.")
    return CheckOptions(
        stage=cast("Stage", stage) if stage else None,
        on=chosen_day(form.first("ngay")),
        rendered=form.first("trang_in") == "1",
        words=visit.context.words_of(visit.visitor.user),
    )
