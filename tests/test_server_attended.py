"""Who hangs up ends the work that was done for them."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest
from starlette.requests import ClientDisconnect, Request

from docparse.server.attended import attended


def visited(*coming: str) -> Request:
    """A request whose connection gives these messages, and then no more."""
    messages = [{"type": kind} for kind in coming]

    async def receive() -> MutableMapping[str, Any]:
        if not messages:
            await asyncio.Event().wait()
        return messages.pop(0)

    return Request({"type": "http", "method": "POST", "headers": []}, receive)


@pytest.mark.parametrize("coming", [(), ("http.request",)])
def test_who_stays_has_the_result(coming: tuple[str, ...]) -> None:
    async def work() -> str:
        await asyncio.sleep(0.01)
        return "result"

    assert asyncio.run(attended(visited(*coming), work())) == "result"


def test_who_hangs_up_ends_the_work() -> None:
    ended = []

    async def work() -> str:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)
        return "result"

    with pytest.raises(ClientDisconnect):
        asyncio.run(attended(visited("http.request", "http.disconnect"), work()))
    assert ended == [True]


def test_a_fault_is_that_of_the_work() -> None:
    async def work() -> str:
        raise LookupError

    with pytest.raises(LookupError):
        asyncio.run(attended(visited(), work()))
