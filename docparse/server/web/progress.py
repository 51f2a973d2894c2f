"""How far the documents are that were sent together."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from docparse.server.web.fault_words import Gone
from docparse.server.web.kept import Batch
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["progress_routes"]


def progress_routes(site: Site) -> list[Route]:
    """``/viec/ID`` as a page and as data, and its end."""
    return [
        visited(site, "/viec/{id}", _show),
        visited(site, "/viec/{id}/tinh-trang", _tell),
        visited(site, "/viec/{id}/dung", _stop, "POST"),
    ]


async def _show(visit: Visit) -> Response:
    batch = _batch(visit)
    state = _state(visit, batch)
    only = batch.items[0] if len(batch.items) == 1 else None
    if state["ended"] and only is not None and only.document:
        # One document: what it is shown as is its own page.
        return RedirectResponse(f"/van-ban/{only.document}", 303)
    return visit.page("progress.html.j2", batch=batch, state=state, id=visit.request.path_params["id"])


async def _tell(visit: Visit) -> Response:
    return JSONResponse(_state(visit, _batch(visit)))


async def _stop(visit: Visit) -> Response:
    await visit.form()
    job = visit.jobs.get(visit.owner, _batch(visit).job)
    if job is not None:
        await visit.jobs.end(job)
    return RedirectResponse(f"/viec/{visit.request.path_params['id']}", 303)


def _batch(visit: Visit) -> Batch:
    kept = visit.context.store.get(visit.owner, visit.request.path_params["id"])
    if not isinstance(kept, Batch):
        raise Gone
    return kept


def _state(visit: Visit, batch: Batch) -> dict[str, Any]:
    job = visit.jobs.get(visit.owner, batch.job)
    ended = job is None or job.ended
    return {
        "ended": ended,
        "stopped": job is not None and job.state == "cancelled",
        "ready": batch.ready or ended,
        "fault": batch.fault,
        "remedy": batch.remedy,
        "items": [asdict(item) for item in batch.items],
    }
