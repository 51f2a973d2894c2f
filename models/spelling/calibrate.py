"""Learns how much each piece of evidence counts: ``python models/spelling/calibrate.py WORK``.

Slips are put into the documents that were held out of the training; the weights are those of a logistic regression of
"this is the slip, and this is what was meant" on what docparse.speller.judge sees. Writes WORK/judge.npy.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from docparse.speller.alternatives import SLIPS
from docparse.speller.evidence import FEATURES, weigh
from docparse.speller.model import ContextModel
from docparse.speller.pieces import SPECIAL

# How often each kind of slip is made (see the card), and one word in so many.
_KINDS = {"tone": 0.36, "marks": 0.24, "both": 0.06, "sound": 0.1, "letter": 0.16, "swap": 0.03, "ocr": 0.05}
_ONE_IN = 60
_DOCUMENT = 1200
_STEPS, _RIDGE = 40, 1e-3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--rounds", type=int, default=4, help="times that slips are put into the texts")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    model = ContextModel(options.work / "model.npz")
    features, right = examples(model, options.work, options.rounds, numpy.random.default_rng(options.seed))
    weights = logistic(features, right)
    numpy.save(options.work / "judge.npy", weights.astype(numpy.float32))
    for name, weight in zip((*FEATURES, "constant"), weights, strict=True):
        print(f"{name:<16}{weight:8.3f}")
    return 0


def examples(
    model: ContextModel, work: Path, rounds: int, dice: numpy.random.Generator
) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Evidence of all candidates in texts with slips, and whether each is what was meant."""
    words = numpy.load(work / "held.npy").astype(numpy.int32)
    shapes = numpy.load(work / "held_shapes.npy").astype(numpy.int32)
    found, answers = [], []
    for _ in range(rounds):
        for start in range(0, len(words) - _DOCUMENT, _DOCUMENT):
            true = words[start : start + _DOCUMENT].copy()
            shape = shapes[start : start + _DOCUMENT]
            true[[0, -1]] = 1
            written = with_slips(model, true, shape, dice)
            candidates = weigh(model, written, shape)
            found.append(candidates.features)
            slip = written[candidates.places] != true[candidates.places]
            answers.append(slip & (candidates.others == true[candidates.places]))
    return numpy.concatenate(found), numpy.concatenate(answers)


def with_slips(
    model: ContextModel, words: numpy.ndarray, shapes: numpy.ndarray, dice: numpy.random.Generator
) -> numpy.ndarray:
    """``words`` with one in sixty replaced by a word that it may be a slip for."""
    written = words.copy()
    weight_of = numpy.array([_KINDS[slip] for slip in SLIPS])
    for place in numpy.flatnonzero((words >= len(SPECIAL)) & (shapes != 3) & (dice.random(len(words)) < 1 / _ONE_IN)):
        own = words[place : place + 1]
        others, slips = model.alternatives_of(own, model.alternative_count(own))
        if len(others):
            # Slips that give a word in use are as likely to stay unseen as that word is common.
            weights = weight_of[slips] / numpy.log2(2.0 + others)
            written[place] = dice.choice(others, p=weights / weights.sum())
    return written


def logistic(features: numpy.ndarray, right: numpy.ndarray) -> numpy.ndarray:
    """Weights and constant by Newton's method, with a small ridge."""
    ones = numpy.ones((len(features), 1), dtype=numpy.float64)
    matrix = numpy.concatenate([features.astype(numpy.float64), ones], axis=1)
    weights = numpy.zeros(matrix.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + numpy.exp(-numpy.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (right - chance) - _RIDGE * weights
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + _RIDGE * numpy.eye(len(weights)) + 1e-6
        step = numpy.linalg.solve(curve, gradient)
        weights += step
        if numpy.abs(step).max() < 1e-6:
            break
    return weights


if __name__ == "__main__":
    sys.exit(main())
