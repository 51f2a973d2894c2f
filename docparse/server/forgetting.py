"""What nobody uses goes when its time is over, also where nobody asks for anything any more."""

from __future__ import annotations

import asyncio

from starlette.applications import Starlette

from docparse.server.context import Context
from docparse.server.jobs import jobs_of

__all__ = ["forget_unused"]

# Seconds between two looks.
_PAUSE = 60.0


async def forget_unused(app: Starlette) -> None:
    """Look for ever; to be cancelled when the server ends."""
    context: Context = app.state.context
    while True:
        await asyncio.sleep(min(_PAUSE, context.settings.limits.kept))
        context.store.sweep()
        jobs_of(app).sweep()
