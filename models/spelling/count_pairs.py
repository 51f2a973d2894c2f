"""Counts which two words stand side by side: ``python models/spelling/count_pairs.py WORK``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from docparse.speller.pieces import SPECIAL

_PART = 8_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--least", type=int, default=4, help="rarer pairs are left out (default: %(default)s)")
    options = parser.parse_args()
    stream = numpy.load(options.work / "train.npy").astype(numpy.uint32)
    size = len((options.work / "vocabulary.tsv").read_text("utf-8").splitlines())
    keys, counts = numpy.zeros(0, numpy.uint32), numpy.zeros(0, numpy.int64)
    for start in range(0, len(stream) - 1, _PART):
        part = stream[start : start + _PART + 1]
        words = (part[:-1] >= len(SPECIAL)) & (part[1:] >= len(SPECIAL))
        new, count = numpy.unique((part[:-1] * size + part[1:])[words], return_counts=True)
        keys, inverse = numpy.unique(numpy.concatenate([keys, new]), return_inverse=True)
        counts = numpy.bincount(inverse, weights=numpy.concatenate([counts, count])).astype(numpy.int64)
    kept = counts >= options.least
    # Tenths of the natural logarithm: what is told apart is ten from a hundred, not ten from eleven.
    tenths = numpy.minimum(255, numpy.round(numpy.log(counts[kept]) * 10)).astype(numpy.uint8)
    numpy.savez(options.work / "pairs.npz", pairs=keys[kept], pair_counts=tenths)
    print(f"{kept.sum():,} of {len(keys):,} pairs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
