"""The application: what stands before every request, and the endpoints."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable

from starlette.applications import Starlette

from docparse.pipeline.serving import ServerSettings, is_loopback
from docparse.server.api import api_routes
from docparse.server.context import Context
from docparse.server.forgetting import forget_unused
from docparse.server.guards.answers import AnswerGuard
from docparse.server.guards.asgi import App
from docparse.server.guards.bodies import BodyGuard
from docparse.server.guards.faults import FaultGuard
from docparse.server.guards.hosts import HostGuard
from docparse.server.guards.origins import OriginGuard
from docparse.server.guards.tokens import TokenGuard
from docparse.server.languagetool.routes import languagetool_routes
from docparse.server.store import Store
from docparse.server.tasks.asked import CheckSettings
from docparse.server.web import web_routes
from docparse.server.workers import Pool

__all__ = ["build_app", "make_context"]


def build_app(
    settings: ServerSettings, on_ready: Callable[[], None] | None = None, end: Callable[[], None] | None = None
) -> App:
    """The whole server as an ASGI application; its workers live as long as its lifespan.

    ``on_ready`` is called once it can check without waiting for a process to start. ``end`` stops the server: given,
    visitors may do so.
    """
    context = make_context(settings, end)

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        context.pool.start()
        beside = [asyncio.create_task(_tell(context, on_ready)), asyncio.create_task(forget_unused(app))]
        try:
            yield
        finally:
            for task in beside:
                task.cancel()
            await context.pool.stop()

    routes = [*languagetool_routes(), *api_routes(), *web_routes()]
    app = Starlette(routes=routes, lifespan=lifespan)
    app.state.context = context
    # A redirect would lose the token that stands before the path.
    app.router.redirect_slashes = False
    guarded: App = FaultGuard(BodyGuard(app, settings.limits))
    guarded = OriginGuard(guarded)
    guarded = TokenGuard(guarded, settings.users)
    shared = not is_loopback(settings.host)
    own_names = (socket.gethostname(),) if shared else ()
    return AnswerGuard(HostGuard(guarded, (settings.host, *own_names, *settings.hosts), shared=shared))


async def _tell(context: Context, on_ready: Callable[[], None] | None) -> None:
    await context.pool.ready()
    if on_ready is not None:
        on_ready()


def make_context(settings: ServerSettings, end: Callable[[], None] | None = None) -> Context:
    """The workers (not started yet) and the memory of a server."""
    checks = CheckSettings(config=settings.config, model=settings.model, allow_classified=settings.allow_classified)
    pool = Pool(settings, ("docparse.server.tasks.paragraphs:warm_up", (checks,)))
    return Context(settings=settings, checks=checks, pool=pool, store=Store(settings.limits), end=end)
