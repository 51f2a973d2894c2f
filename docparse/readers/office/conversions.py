"""The conversions of a run: LibreOffice takes a second to start, so files that come next go along with the first."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterable, Iterator

from docparse.readers.detect import detect
from docparse.readers.limits import load
from docparse.readers.office.conversion import TO_DOCX, Original, Target, convert, starts_within
from docparse.readers.office.find_soffice import find_soffice
from docparse.readers.office.kinds import KINDS, RENDERED_KINDS, find_fault
from docparse.readers.refusals import refuse
from docparse.values import UnreadableFile

__all__ = ["Conversions"]

TOGETHER = 20
TOGETHER_BYTES = 32 * 1024 * 1024

# Seconds without a result after which LibreOffice is ended: a thousand pages take about as long. A file among others
# gets its full time afterwards.
ALONE, AMONG_OTHERS = 15.0, 10.0
# Coming up slower than the first makes a machine slow: files get three times as long; slower than the
# second, LibreOffice is broken.
QUICK_START, WORKING_START, SLOW_FACTOR = 5.0, 30.0, 3.0

_Outcome = bytes | str


class Conversions:
    """Originals → .docx or PDF; safe to use from several threads, one of which converts at a time."""

    def __init__(self, target: Target = TO_DOCX) -> None:
        self._target = target
        self._kinds = KINDS if target == TO_DOCX else RENDERED_KINDS
        self._lock = threading.Lock()
        self._announced: dict[str, Callable[[str], bytes]] = {}
        # By the hash of the original: what was made of it, or the reason why there is none.
        self._made: dict[str, _Outcome] = {}
        self._factor: float | None = None
        self._broken = False

    def announce(self, paths: Iterable[str], read: Callable[[str], bytes] = load) -> None:
        """These files will be asked for next, in this order; replaces what was announced before.

        ``read`` gives the bytes of one, which need not lie on the disk; it may raise UnreadableFile or OSError.
        """
        with self._lock:
            self._announced = dict.fromkeys(paths, read)
            self._made.clear()

    def docx_of(self, content: bytes, kind: str, path: str) -> bytes:
        """The .docx made of ``content``, a file of ``kind`` (see KINDS); raises UnreadableFile."""
        return self.made_of(content, kind, path)

    def made_of(self, content: bytes, kind: str, path: str) -> bytes:
        """What ``content``, a file of ``kind``, is turned into; raises UnreadableFile."""
        fault = find_fault(content, kind)
        if fault is not None:
            raise refuse(fault, path)
        soffice = find_soffice()
        if soffice is None:
            raise refuse("no_libreoffice", path)
        with self._lock:
            outcome = self._outcome(soffice, Original(content, self._kinds[kind]), path)
        if isinstance(outcome, str):
            raise refuse(outcome, path)
        return outcome

    def _outcome(self, soffice: str, original: Original, path: str) -> _Outcome:
        self._announced.pop(path, None)
        digest = _digest(original.content)
        if digest not in self._made:
            together = {digest: original}
            together.update(self._take_announced(len(original.content)))
            try:
                self._convert(soffice, together)
            except OSError:
                return "libreoffice_broken"
        return self._made.pop(digest)

    def _take_announced(self, size: int) -> Iterator[tuple[str, Original]]:
        """The next announced files that can be converted, as many as go together."""
        for path in list(self._announced)[: TOGETHER - 1]:
            content = _content_of(path, self._announced[path])
            size += len(content)
            if size > TOGETHER_BYTES:
                return
            del self._announced[path]
            kind = detect(content) if content else ""
            if kind in self._kinds and find_fault(content, kind) is None:
                yield _digest(content), Original(content, self._kinds[kind])

    def _convert(self, soffice: str, originals: dict[str, Original]) -> None:
        """All of them in one run; one that comes to nothing in it is tried by itself."""
        files: tuple[bytes | None, ...] = (None,) * len(originals)
        if len(originals) > 1 and not self._broken:
            files = convert(soffice, list(originals.values()), AMONG_OTHERS * (self._factor or 1), self._target).files
        for (digest, original), file in zip(originals.items(), files, strict=True):
            self._made[digest] = file if file is not None else self._convert_alone(soffice, original)

    def _convert_alone(self, soffice: str, original: Original) -> _Outcome:
        if self._broken:
            return "libreoffice_broken"
        made = convert(soffice, [original], ALONE * (self._factor or 1), self._target)
        if not made.ended and self._factor is None:
            self._judge_start(soffice)
            if self._broken or self._factor != 1:
                return self._convert_alone(soffice, original)
        return made.files[0] or ("conversion_failed" if made.ended else "conversion_timeout")

    def _judge_start(self, soffice: str) -> None:
        """Is it the file that takes so long, or LibreOffice, or the machine?"""
        begun = time.monotonic()
        self._broken = not starts_within(soffice, WORKING_START)
        self._factor = 1 if time.monotonic() - begun < QUICK_START else SLOW_FACTOR


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _content_of(path: str, read: Callable[[str], bytes]) -> bytes:
    """The bytes of a file that is yet to be read; none where that will fail, which is for its reader to say."""
    try:
        return read(path)
    except (OSError, UnreadableFile):
        return b""
