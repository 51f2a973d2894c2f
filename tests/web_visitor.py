"""Somebody who uses the pages of a server without a browser."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any

import httpx

_PATIENCE = 120


class Visitor:
    """Keeps the cookie; sends the mark of the pages with every form."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.client = httpx.Client(base_url=url, timeout=60, headers={"Origin": url})
        self.token = ""
        self.look("/")

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, *told: object) -> None:
        self.client.close()

    def look(self, path: str) -> httpx.Response:
        """A page as a browser asks for it."""
        answer = self.client.get(path, headers={"Accept": "text/html"}, follow_redirects=True)
        found = re.search(r'name="docparse-token" content="([^"]+)"', answer.text)
        if found:
            self.token = found.group(1)
        return answer

    def send(self, path: str, fields: Mapping[str, Any] | None = None, files: Sequence[Any] = ()) -> httpx.Response:
        """A form of a page."""
        data = {"_token": self.token, **(fields or {})}
        headers = {"Accept": "text/html"}
        if files:
            return self.client.post(path, data=data, files=list(files), headers=headers)
        return self.client.post(path, data=data, headers=headers)

    def decide(
        self, document: str, do: str, *items: int, text: str | None = None, whole: bool = False
    ) -> httpx.Response:
        """What the script of the page sends."""
        return self.client.post(
            f"/van-ban/{document}/quyet-dinh",
            json={"do": do, "items": items, "text": text, "whole": whole},
            headers={"Accept": "application/json", "X-Docparse-Token": self.token},
        )

    def check(self, *files: tuple[str, bytes], text: str = "", **fields: str) -> list[dict[str, Any]]:
        """Send and wait: a line for each document, as the page of the progress shows them."""
        sent = self.send("/kiem-tra", {"van_ban": text, **fields}, [("tep", file) for file in files] or [_NO_FILE])
        assert sent.status_code == 303, sent.text
        return self.wait(sent.headers["location"])["items"]

    def wait(self, where: str) -> dict[str, Any]:
        """How it ended."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            state: dict[str, Any] = self.client.get(
                f"{where}/tinh-trang", headers={"Accept": "application/json"}
            ).json()
            if state["ended"]:
                return state
            time.sleep(0.05)
        raise AssertionError("it does not end")

    def paste(self, text: str, **fields: str) -> str:
        """Where the one pasted document is kept."""
        (item,) = self.check(text=text, **fields)
        assert item["state"] == "done", item
        return str(item["document"])

    def upload(self, name: str, content: bytes, **fields: str) -> str:
        """Where the one file is kept."""
        (item,) = self.check((name, content), **fields)
        assert item["state"] == "done", item
        return str(item["document"])


def entries(page: str) -> list[dict[str, str]]:
    """The findings of a page of a document: its data, and "message"."""
    found = re.findall(r'<li class="entry \w+" id="d-f\d+" tabindex="-1"([^>]*)>\s*<p class="message">(.*?)</p>', page)
    return [
        {
            **{name: html.unescape(value) for name, value in re.findall(r'data-(\w+)="([^"]*)"', data)},
            "message": html.unescape(re.sub("<[^>]+>", "", message)).strip(),
        }
        for data, message in found
    ]


def index_of(page: str, words: str) -> int:
    """The first finding on these words."""
    return next(int(one["index"]) for one in entries(page) if one["found"] == words)


# An empty field of a form with files, as browsers send it.
_NO_FILE = ("tep", ("", b""))
