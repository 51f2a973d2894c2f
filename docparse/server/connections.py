"""What uvicorn does not do by itself for a connection.

Clients that send nothing, or their headers one letter at a time, or headers without end, are closed: uvicorn waits for
ever until a request is complete; between two requests it has a limit of its own. So are clients that take nothing of
their answer. And an offer of another protocol is passed over, as HTTP has
it: with such an offer httptools loses the body. Clients in Java (LTeX) offer HTTP/2 on each new connection.
"""

from __future__ import annotations

import asyncio
import re

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

__all__ = ["patient_protocol"]

_HEAD_END = b"\r\n\r\n"
# Bytes of one request's headers; what comes in one piece with their end does not count.
_LONGEST_HEAD = 65_536
_OFFER = re.compile(rb"\r\nupgrade:[^\r\n]*", re.IGNORECASE)


def patient_protocol(silence: float) -> type[HttpToolsProtocol]:
    """The protocol of uvicorn that closes a connection whose headers are not complete after ``silence`` seconds, and
    one that takes nothing of an answer for as long."""

    class Patient(HttpToolsProtocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self._deadline: asyncio.TimerHandle | None = self.loop.call_later(silence, self._give_up)
            self._taking: asyncio.TimerHandle | None = None
            self._in_head, self._head_size = True, 0

        def data_received(self, data: bytes) -> None:
            if not self._in_head:
                super().data_received(data)
                return
            self._head_size += len(data)
            super().data_received(_without_offer(data))
            if self._in_head and self._head_size > _LONGEST_HEAD:
                self._give_up()

        def on_headers_complete(self) -> None:
            self._stop_waiting()
            self._in_head, self._head_size = False, 0
            super().on_headers_complete()

        def on_message_begin(self) -> None:
            self._stop_waiting()
            self._deadline = self.loop.call_later(silence, self._give_up)
            super().on_message_begin()

        def on_message_complete(self) -> None:
            self._in_head = True
            super().on_message_complete()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop_waiting()
            self._stop_watching()
            super().connection_lost(exc)

        def pause_writing(self) -> None:
            super().pause_writing()
            self._watch_taking()

        def resume_writing(self) -> None:
            self._stop_watching()
            super().resume_writing()

        def _stop_watching(self) -> None:
            if self._taking is not None:
                self._taking.cancel()
                self._taking = None

        def _watch_taking(self) -> None:
            """Look again after a time; close where nothing was taken until then, however slowly."""
            left = self.transport.get_write_buffer_size()
            self._taking = self.loop.call_later(silence, self._look_at_taking, left)

        def _look_at_taking(self, before: int) -> None:
            if self.transport.get_write_buffer_size() < before:
                self._watch_taking()
            elif not self.transport.is_closing():
                if self.cycle is not None:
                    # Nothing more is written to it.
                    self.cycle.disconnected = True
                # What is not taken would be waited for by a mere close.
                self.transport.abort()

        def _stop_waiting(self) -> None:
            if self._deadline is not None:
                self._deadline.cancel()
                self._deadline = None

        def _give_up(self) -> None:
            if not self.transport.is_closing():
                self.transport.close()

    return Patient


def _without_offer(data: bytes) -> bytes:
    """The bytes that begin in the head of a request, without the header that offers another protocol."""
    end = data.find(_HEAD_END)
    head = data if end < 0 else data[:end]
    return _OFFER.sub(b"", head) + data[len(head) :] if _OFFER.search(head) else data
