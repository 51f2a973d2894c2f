"""Good files cut short or with bits turned, the same on every run."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial

from tests.hostile.case import Case, case
from tests.hostile.good_files import (
    good_doc,
    good_docx,
    good_html,
    good_odt,
    good_pdf,
    good_rtf,
    good_text,
    good_xls,
    good_xlsx,
    good_zip,
    png,
)

_CUTS = (0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.97, 0.999)
# Suffix, maker, what a file cut short is, how many cuts and flips, whether other programs may run.
_FORMATS: tuple[tuple[str, Callable[[], bytes], str, int, int, bool], ...] = (
    (".docx", good_docx, "damaged", 10, 14, False),
    (".pdf", good_pdf, "", 10, 14, False),
    (".xlsx", good_xlsx, "damaged", 6, 8, False),
    (".zip", good_zip, "damaged", 5, 6, False),
    (".html", good_html, "", 5, 5, False),
    (".txt", good_text, "", 4, 4, False),
    (".xls", good_xls, "", 4, 4, False),
    (".odt", good_odt, "damaged", 2, 3, True),
    (".doc", good_doc, "", 2, 2, True),
    (".rtf", good_rtf, "", 2, 2, True),
    (".png", partial(png, 300, 400), "", 2, 3, True),
)


def cases() -> list[Case]:
    return list(_cases())


def _cases() -> Iterator[Case]:
    for suffix, make, cut_answer, cuts, flips, tools in _FORMATS:
        kind = suffix[1:]
        for share in _CUTS[:cuts]:
            identifier = f"{kind}-cut-at-{share * 100:g}-percent"
            yield case(identifier, suffix, partial(_cut, make, share), cut_answer, tools=tools)
        for seed in range(flips):
            yield case(f"{kind}-flipped-{seed}", suffix, partial(_flip, make, seed), tools=tools)


def _cut(make: Callable[[], bytes], share: float) -> bytes:
    data = make()
    return data[: max(5, int(len(data) * share))]


def _flip(make: Callable[[], bytes], seed: int) -> bytes:
    """From one bit to hundreds of them, spread over the file."""
    chance = random.Random(seed)
    data = bytearray(make())
    for _ in range(1 + seed * seed * 2):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)
