"""Learns how much each piece of evidence counts: ``python models/spelling/calibrate.py WORK FILE.npz``.

Slips are put into the documents that were held out of the training: words exchanged, misspelt, taken out, written
twice. The weights are those of a logistic regression of "this is the slip, and this is what was meant" on what
docparse.speller sees. The thresholds are those that give the stated numbers of alarms on the same documents as they
are. All of it goes into FILE.npz, which pack.py made.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from docparse.speller.alternatives import SLIPS
from docparse.speller.doublings import DOUBLED, weigh_doublings
from docparse.speller.evidence import FEATURES, weigh
from docparse.speller.gaps import MISSING, weigh_gaps
from docparse.speller.judge import meant_instead
from docparse.speller.model import ContextModel
from docparse.speller.pieces import SPECIAL
from docparse.speller.rereading import taken_alone
from docparse.text.marks import strip_marks
from docparse.text.syllable_grammar import is_possible_syllable

Array = numpy.ndarray
Examples = tuple[Array, Array]

# How often each kind of slip is made (see the card), and one word in so many.
_KINDS = {"tone": 0.36, "marks": 0.24, "both": 0.06, "sound": 0.1, "letter": 0.16, "swap": 0.03, "ocr": 0.05}
_ONE_IN = 60
# The share of slips that give no word of the vocabulary.
_MISSPELT = 0.25
# How many words are written twice together, and how often.
_TWICE = {1: 0.55, 2: 0.3, 3: 0.1, 4: 0.05}
_DOCUMENT = 1200
_STEPS, _RIDGE = 40, 1e-2
# Alarms in 1,000 words of text as it is (with the errors that it has) from which each kind is told, and told as sure.
_RATES = {"slip": 0.35, "sure": 0.06, "missing": 0.02, "doubled": 0.08}
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"
_LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
# Log odds from which on a word that nobody changed is taken for an error of its writer.
_SURELY = 1.0
_UNKNOWN = SPECIAL.index("<unknown>")


class Text(NamedTuple):
    """Numbers and shapes of a text; the words by the places of those outside the vocabulary."""

    words: Array
    shapes: Array
    strange: Mapping[int, str]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--rounds", type=int, default=4, help="times that slips are put into the texts")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    model, dice = ContextModel(options.model), numpy.random.default_rng(options.seed)
    texts = list(documents(options.work))
    kept = dict(numpy.load(options.model))
    rates: dict[str, Array] = {}
    for name, array, examples, names in (
        ("slip", "judge", slips, FEATURES), ("missing", "missing", missing, MISSING),
        ("doubled", "doubled", doubled, DOUBLED),
    ):  # fmt: skip
        features, right = drawn(model, texts, examples, options.rounds, dice)
        weights = logistic(features, right)
        if examples is slips:
            # What looks like a slip now was one before any was put in: the texts have errors of their own.
            kept_rows = right | (features @ weights[:-1] + weights[-1] < _SURELY)
            weights = logistic(features[kept_rows], right[kept_rows])
        kept[array] = weights.astype(numpy.float32)
        print(f"--- {name}")
        for feature, weight in zip((*names, "constant"), weights, strict=True):
            print(f"{feature:<20}{weight:8.3f}")
        rates[name] = alarms(model, texts, examples, weights)
    total = sum(int((one.words >= len(SPECIAL)).sum()) for one in texts)
    limits = [threshold(rates[name], _RATES[rate], total) for name, rate in (
        ("slip", "slip"), ("slip", "sure"), ("missing", "missing"), ("doubled", "doubled"),
    )]  # fmt: skip
    print("thresholds", *(f"{limit:.2f}" for limit in limits))
    kept["thresholds"] = numpy.array(limits, dtype=numpy.float32)
    numpy.savez(options.model, **kept)
    return 0


def documents(work: Path) -> Iterator[Text]:
    """What was held out, in pieces of about the length of a document, with a mark at both ends."""
    words = numpy.load(work / "held.npy").astype(numpy.int32)
    shapes = numpy.load(work / "held_shapes.npy").astype(numpy.int32)
    unknown = numpy.flatnonzero(words == _UNKNOWN).tolist()
    written = dict(zip(unknown, (work / "held_unknown.txt").read_text("utf-8").split("\n"), strict=False))
    for start in range(0, len(words) - _DOCUMENT, _DOCUMENT):
        own, shape = words[start : start + _DOCUMENT].copy(), shapes[start : start + _DOCUMENT].copy()
        own[[0, -1]], shape[[0, -1]] = 1, 3
        places = numpy.flatnonzero(own == _UNKNOWN).tolist()
        yield Text(own, shape, {place: written[start + place] for place in places})


def drawn(
    model: ContextModel, texts: Sequence[Text], examples: Callable[..., Examples],
    rounds: int, dice: numpy.random.Generator,
) -> Examples:  # fmt: skip
    """Evidence in texts with slips put in, and which of it is right."""
    found = [examples(model, text, dice) for _ in range(rounds) for text in texts]
    return numpy.concatenate([one for one, _ in found]), numpy.concatenate([one for _, one in found])


def alarms(model: ContextModel, texts: Sequence[Text], examples: Callable[..., Examples], weights: Array) -> Array:
    """The log odds of everything that is told of texts as they are, one a place, the greatest first."""
    scores = [examples(model, text, None)[0] @ weights[:-1] + weights[-1] for text in texts]
    return numpy.sort(numpy.concatenate(scores))[::-1]


def threshold(scores: Array, rate: float, total: int) -> float:
    """The log odds that so many alarms in 1,000 words reach."""
    return float(scores[min(len(scores) - 1, int(rate * total / 1000))]) if len(scores) else 0.0


def slips(model: ContextModel, text: Text, dice: numpy.random.Generator | None) -> Examples:
    """Evidence of words that may be slips."""
    written = with_slips(model, text, dice) if dice is not None else text
    candidates = weigh(model, written.words, text.shapes, meant_instead(model, text.shapes, written.strange))
    meant = text.words[candidates.places]
    return candidates.features, (written.words[candidates.places] != meant) & (candidates.others == meant)


def missing(model: ContextModel, text: Text, dice: numpy.random.Generator | None) -> Examples:
    """Evidence of missing words."""
    words, shapes = text.words, text.shapes
    out = numpy.zeros(len(words), dtype=bool)
    if dice is not None:
        out = (words >= len(SPECIAL)) & (shapes != 3) & (dice.random(len(words)) < 1 / _ONE_IN)
        # Not first or last of a paragraph, and a few words apart.
        out[1:-1] &= (words[:-2] != 1) & (words[2:] != 1)
        for near in range(1, 6):
            out[near:] &= ~out[:-near]
    left, shape = words[~out], shapes[~out]
    gaps = taken_alone(model, left, shape, weigh_gaps(model, left, shape, weigh(model, left, shape).gaps))
    true = numpy.flatnonzero(out) - numpy.arange(out.sum())
    near = numpy.isin(gaps.places, numpy.concatenate([true - 1, true + 1]))
    return gaps.features[~near], numpy.isin(gaps.places, true)[~near]


def doubled(model: ContextModel, text: Text, dice: numpy.random.Generator | None) -> Examples:
    """Evidence of words written twice."""
    words, shapes = text.words, text.shapes
    order, true = list(range(len(words))), []
    if dice is not None:
        order = []
        for place in range(len(words)):
            order.append(place)
            length = int(dice.choice(list(_TWICE), p=list(_TWICE.values())))
            own = slice(place - length + 1, place + 1)
            if place >= length and dice.random() < 1 / _ONE_IN and (words[own] >= len(SPECIAL)).all():
                true.append(len(order))
                order += range(place - length + 1, place + 1)
    doublings = taken_alone(model, words[order], shapes[order], weigh_doublings(model, words[order], shapes[order]))
    return doublings.features, numpy.isin(doublings.starts, true)


def with_slips(model: ContextModel, text: Text, dice: numpy.random.Generator) -> Text:
    """One word in sixty replaced by one that it may be a slip for, or by its own letters misspelt."""
    words, strange = text.words.copy(), dict(text.strange)
    weight_of = numpy.array([_KINDS[slip] for slip in SLIPS])
    is_word = (words >= len(SPECIAL)) & (text.shapes != 3)
    for place in numpy.flatnonzero(is_word & (dice.random(len(words)) < 1 / _ONE_IN)).tolist():
        own = text.words[place : place + 1]
        others, kinds = model.alternatives_of(own, model.alternative_count(own))
        if dice.random() < _MISSPELT and is_possible_syllable(model.words[own[0]]):
            letters = misspelt(model.words[own[0]], dice)
            words[place] = model.numbers.get(letters, _UNKNOWN)
            if words[place] == _UNKNOWN:
                strange[place] = letters
        elif len(others):
            # Slips that give a word in use are as likely to stay unseen as that word is common.
            weights = weight_of[kinds] / numpy.log2(2.0 + others)
            words[place] = dice.choice(others, p=weights / weights.sum())
    return Text(words, text.shapes, strange)


def misspelt(word: str, dice: numpy.random.Generator) -> str:
    """One letter or its mark lost, written twice, exchanged with the next, or with the key beside."""
    at = int(dice.integers(len(word)))
    kind = dice.choice(["mark", "bare", "lost", "twice", "swap", "beside"], p=[0.25, 0.15, 0.15, 0.1, 0.15, 0.2])
    if kind == "swap":
        return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    plain = strip_marks(word[at])
    others = {
        "mark": [letter for letter in _LETTERS if strip_marks(letter) == plain],
        "bare": [plain],
        "lost": [""],
        "twice": [word[at] * 2],
        "beside": [
            near
            for one, near in zip(_KEYS[:-1] + _KEYS[1:], _KEYS[1:] + _KEYS[:-1], strict=True)
            if one == plain and near != " "
        ],
    }[str(kind)]
    return word[:at] + str(dice.choice(others or [word[at]])) + word[at + 1 :]


def logistic(features: Array, right: Array) -> Array:
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
