"""Real texts for the speed benchmark: samples of the corpus that lies beside the checkout, where it does."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
# Bytes of UTF-8 text of one kind: so many that a pass takes about half a second.
SAMPLE = 400_000


def kinds_in(folder: Path) -> list[Path]:
    """The files of ``folder``, one a kind of text (JSON Lines with a field "text", gzip); none where it is absent."""
    return sorted(folder.glob("*/*.jsonl.gz"))


def texts_of(path: Path, sample: int = SAMPLE) -> list[str]:
    """Texts spread evenly over the file, as few as hold ``sample`` bytes."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    step = max(1, sum(len(text.encode()) for text in texts) // sample)
    chosen: list[str] = []
    size = 0
    for text in texts[::step]:
        if size >= sample:
            break
        chosen.append(text)
        size += len(text.encode())
    return chosen
