"""From a checkpoint to the file that docparse reads: ``python models/spelling/pack.py WORK -o FILE.npz``.

What the evidence weighs is learned afterwards, by calibrate.py.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from docparse.speller.alternatives import SLIPS, all_alternatives
from docparse.speller.doublings import DOUBLED
from docparse.speller.evidence import FEATURES
from docparse.speller.gaps import MISSING
from docparse.speller.pieces import SPECIAL
from docparse.text.syllable_grammar import is_possible_syllable

# Words that every text is full of ("và" and "vào", "các" and "cách") fit nearly everywhere: between two of them a
# letter too few is far more often what the writer meant than a slip.
_COMMON = 300
_OTHER_LETTERS = frozenset({"letter", "swap", "ocr"})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--name", default="context", help="what the model is called in records")
    options = parser.parse_args()
    rows = [line.split("\t") for line in (options.work / "vocabulary.tsv").read_text("utf-8").splitlines()]
    words = [word for word, _ in rows]
    weights = torch.load(options.work / "checkpoint.pt", map_location="cpu")["network"]
    arrays = {name_of(name): value_of(name, value) for name, value in weights.items()}
    numpy.savez(
        options.output,
        name=numpy.frombuffer(options.name.encode(), dtype=numpy.uint8),
        vocabulary=numpy.frombuffer("\n".join(words).encode(), dtype=numpy.uint8),
        thresholds=numpy.zeros(4, dtype=numpy.float32),
        judge=by_margin(FEATURES, "margin"),
        missing=by_margin(MISSING, "gap"),
        doubled=by_margin(DOUBLED, "gain"),
        **arrays,
        **alternatives(words),
        **numpy.load(options.work / "pairs.npz"),
    )
    print(f"{options.output}: {options.output.stat().st_size / 1e6:.1f} MB")
    return 0


def by_margin(features: Sequence[str], margin: str) -> numpy.ndarray:
    """The weights before calibrate.py has learned any: one feature alone counts."""
    weights = numpy.zeros(len(features) + 1, dtype=numpy.float32)
    weights[features.index(margin)] = 1
    return weights


def name_of(name: str) -> str:
    """Tables go by their own name."""
    return name.removesuffix(".weight") if name.split(".")[0] in ("words", "shapes", "answers", "bias") else name


def value_of(name: str, value: torch.Tensor) -> numpy.ndarray:
    """Half precision; matrices so that rows are multiplied from the left."""
    if name == "bias.weight":
        value = value[:, 0]
    elif name.endswith("weight") and name.split(".")[0] not in ("words", "shapes", "answers"):
        value = value.T
    return numpy.ascontiguousarray(value.numpy().astype(numpy.float16))


def alternatives(words: list[str]) -> dict[str, numpy.ndarray]:
    """Of each word its alternatives, those of the first word first, and the kinds of slip."""
    number = {word: index for index, word in enumerate(words)}
    found = all_alternatives(words[len(SPECIAL) :])
    starts, others, slips = [0], [], []
    for word in words:
        # Abbreviations, symbols and foreign words are neither judged nor offered.
        fitting = (other for other in found.get(word, {}) if is_judged(word) and is_judged(other))
        for other in sorted(fitting, key=number.__getitem__):
            if found[word][other] in _OTHER_LETTERS and max(number[word], number[other]) < _COMMON:
                continue
            others.append(number[other])
            slips.append(SLIPS.index(found[word][other]))
        starts.append(len(others))
    return {
        "alternative_starts": numpy.array(starts, dtype=numpy.int32),
        "alternatives": numpy.array(others, dtype=numpy.uint16),
        "slips": numpy.array(slips, dtype=numpy.uint8),
    }


def is_judged(word: str) -> bool:
    """A Vietnamese syllable; single letters without marks are mostly labels."""
    return (len(word) > 1 or not word.isascii()) and is_possible_syllable(word)


if __name__ == "__main__":
    sys.exit(main())
