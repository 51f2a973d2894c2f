"""The page that asks for a token, where the server has users; leaving takes everything along."""

from __future__ import annotations

import asyncio

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from docparse.server.guards.tokens import COOKIE
from docparse.server.web.deleting import forget_everything
from docparse.server.web.fault_words import Wrong
from docparse.server.web.visits import Site, Visit, set_cookie, visited

__all__ = ["login_routes"]

# Seconds that a wrong token costs.
_WAIT = 1.0


def login_routes(site: Site) -> list[Route]:
    """``/dang-nhap`` and ``/dang-xuat``."""
    return [
        visited(site, "/dang-nhap", _ask, known_only=False),
        visited(site, "/dang-nhap", _enter, "POST", known_only=False),
        visited(site, "/dang-xuat", _leave, "POST"),
    ]


async def _ask(visit: Visit) -> Response:
    if not visit.context.settings.users or visit.visitor.user is not None:
        return RedirectResponse("/", 303)
    return visit.page("login.html.j2", wrong="")


async def _enter(visit: Visit) -> Response:
    """No token of a form here: nobody is known yet, and the guard of origins refuses forms of other sites."""
    address = visit.request.client.host if visit.request.client else ""
    sessions = visit.site.sessions
    if sessions.is_barred(address):
        raise Wrong("Đã nhập sai mã truy cập quá nhiều lần.", "Hãy chờ năm phút rồi thử lại.", 429)
    user = visit.context.user_with(await visit.first_field("ma"))
    if user is None:
        sessions.note_failure(address)
        await asyncio.sleep(_WAIT)
        return visit.page("login.html.j2", 401, wrong="Mã truy cập không đúng.")
    answer = RedirectResponse("/", 303)
    set_cookie(visit.request, answer, sessions.enter(user))
    return answer


async def _leave(visit: Visit) -> Response:
    await visit.form()
    await forget_everything(visit)
    visit.site.sessions.close(visit.visitor)
    answer = RedirectResponse("/dang-nhap" if visit.context.settings.users else "/", 303)
    answer.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")
    return answer
