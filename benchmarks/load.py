"""Clients that post paragraphs to ``/v2/check``, in a process of their own: ``python -m benchmarks.load PORT …``.

Written on plain sockets, because a client library costs as much time as the server it measures.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from benchmarks.made_paragraphs import paragraphs

_LENGTH = b"content-length:"


class Client:
    """One connection that is kept open."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def connect(self) -> None:
        """Connect."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)

    async def check(self, text: str) -> tuple[float, int]:
        """(seconds, status) of one paragraph."""
        body = f"language=vi-VN&text={quote(text)}".encode()
        head = (
            f"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        begun = time.perf_counter()
        self._writer.write(head.encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        lines = answer.lower().split(b"\r\n")
        length = next(int(line[len(_LENGTH) :]) for line in lines if line.startswith(_LENGTH))
        await self._reader.readexactly(length)
        return time.perf_counter() - begun, int(answer[9:12])

    def close(self) -> None:
        """Hang up."""
        self._writer.close()


async def closed_loop(port: int, clients: int, texts: Iterator[str]) -> tuple[list[tuple[float, int]], float]:
    """Each client sends the next text as soon as it has its answer; the answers, and the seconds in all."""
    done: list[tuple[float, int]] = []

    async def work(client: Client) -> None:
        await client.connect()
        for text in texts:
            done.append(await client.check(text))
        client.close()

    begun = time.perf_counter()
    await asyncio.gather(*(work(Client(port)) for _ in range(clients)))
    return done, time.perf_counter() - begun


async def paced(port: int, clients: int, every: float, rounds: int, texts: Iterator[str]) -> list[tuple[float, int]]:
    """Each client sends a text every ``every`` seconds, none of them at the same moment."""
    done: list[tuple[float, int]] = []

    async def work(number: int) -> None:
        client = Client(port)
        await client.connect()
        begin = time.perf_counter() + every * number / clients
        for turn in range(rounds):
            await asyncio.sleep(max(0.0, begin + turn * every - time.perf_counter()))
            done.append(await client.check(next(texts)))
        client.close()

    await asyncio.gather(*(work(number) for number in range(clients)))
    return done


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the seconds of all answers, the errors and the seconds in all as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("--clients", type=int, default=1)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--every", type=float, default=0.0, help="seconds between two texts of one client")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    texts = iter(list(paragraphs(options.count, options.seed)))
    if options.every:
        begun = time.perf_counter()
        rounds = options.count // options.clients
        answers = asyncio.run(paced(options.port, options.clients, options.every, rounds, texts))
        whole = time.perf_counter() - begun
    else:
        answers, whole = asyncio.run(closed_loop(options.port, options.clients, texts))
    errors = sum(status != 200 for _, status in answers)
    json.dump({"seconds": [took for took, _ in answers], "errors": errors, "whole": whole}, sys.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
