"""Paragraphs, no two of them alike, made of sentences of the samples with other numbers in them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from docparse.pipeline import read

_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_READ = (
    "ke-hoach-thi-dua.md",
    "bao-cao.md",
    "cong-van-ho-chua.txt",
    "quyet-dinh-kem-ke-hoach-dien-tap.md",
    "crawled-thong-bao.md",
    "du-thao-du-loai-loi.docx",
    "cong-van.docx",
)
_SENTENCE = re.compile(r"[^.;\n]{40,400}[.;]")
_NUMBER = re.compile(r"\d+")


def paragraphs(count: int, seed: int = 1) -> Iterator[str]:
    """``count`` of them, of one to three sentences (some 60 to 600 code points)."""
    chance = random.Random(seed)
    sentences = _sentences()
    seen: set[str] = set()
    while len(seen) < count:
        chosen = chance.choices(sentences, k=chance.choice((1, 1, 2, 2, 3)))
        text = _NUMBER.sub(lambda found: _other(found.group(), chance), " ".join(chosen))
        if text not in seen:
            seen.add(text)
            yield text


def _sentences() -> list[str]:
    texts = [read(_SAMPLES / name).text for name in _READ]
    return sorted({found.group().strip() for text in texts for found in _SENTENCE.finditer(text)})


def _other(number: str, chance: random.Random) -> str:
    """As many digits, the first of them not zero."""
    return str(chance.randrange(10 ** (len(number) - 1), 10 ** len(number)))
