"""From folders of text to what the training reads: ``python models/spelling/prepare.py CORPUS -o WORK``.

CORPUS holds JSON Lines, gzipped or not, with ``text`` in each line (a document), in any depth. WORK gets the
vocabulary, the corpus as numbers and the rare words of the held-out documents; no text. Documents that share most of
their phrases with one of the folders named by ``--exclude`` (what is measured on), or a sentence with one of
``--exclude-sentences``, are left out, and one document of 200 is kept for validation.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from zlib import crc32

import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from docparse.speller.pieces import SPECIAL, pieces_of

_PHRASE = 8
# So many phrases in common, one behind the other, are a sentence in common.
_SENTENCE = 8
_HELD_OUT = 200
_UNKNOWN = SPECIAL.index("<unknown>")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--exclude", type=Path, action="append", default=[], help="a folder that is measured on")
    parser.add_argument("--exclude-sentences", type=Path, action="append", default=[], help="single sentences of such")
    parser.add_argument("--words", type=int, default=12_000, help="size of the vocabulary (default: %(default)s)")
    parser.add_argument("--share", type=float, default=0.3, help="of phrases that makes a document the same")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    whole, sentences = phrases_of_folders(options.exclude), phrases_of_folders(options.exclude_sentences)
    print(f"{len(whole):,} and {len(sentences):,} phrases of what is measured on", flush=True)

    def is_excluded(words: list[str]) -> bool:
        own = list(phrases(words))
        if sum(one in whole for one in own) > options.share * len(own):
            return True
        return any(same and sum(1 for _ in run) >= _SENTENCE for same, run in groupby(one in sentences for one in own))

    ids, words, shapes, breaks, left_out = read_corpus(options.corpus, is_excluded)
    save(options.output, ids, words, shapes, breaks, options.words)
    print(f"{len(words):,} pieces in {len(breaks):,} documents; {left_out} left out", flush=True)
    return 0


def phrases_of_folders(folders: Iterable[Path]) -> set[int]:
    """Hashes of all phrases of eight words in the texts below ``folders``."""
    found: set[int] = set()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".md", ".txt"):
                found.update(phrases([piece.word for piece in pieces_of(path.read_text("utf-8", errors="replace"))]))
            elif path.suffix in (".json", ".jsonl"):
                for text in texts_in(path):
                    found.update(phrases([piece.word for piece in pieces_of(text)]))
    return found


def texts_in(path: Path) -> Iterator[str]:
    """Every string named "text" in a file of JSON or JSON Lines."""
    content = path.read_text("utf-8")
    for written in content.splitlines() if path.suffix == ".jsonl" else [content]:
        record = json.loads(written)
        if isinstance(record, dict) and isinstance(record.get("text"), str):
            yield record["text"]


def phrases(words: list[str]) -> Iterator[int]:
    """Hashes of all phrases of eight words."""
    for start in range(len(words) - _PHRASE + 1):
        yield crc32(" ".join(words[start : start + _PHRASE]).encode())


def read_corpus(
    folder: Path, is_excluded: Callable[[list[str]], bool]
) -> tuple[dict[str, int], array[int], array[int], list[int], int]:
    """Words with their running numbers, the corpus in those, shapes, where documents begin, how many were left out."""
    ids: dict[str, int] = {word: number for number, word in enumerate(SPECIAL)}
    words, shapes, breaks, left_out = array("I"), array("B"), [], 0
    for path in sorted(folder.rglob("*.jsonl*")):
        begin = len(words)
        for text in documents(path):
            paragraphs = [list(pieces_of(line)) for line in text.split("\n") if line.strip()]
            written = [piece.word for pieces in paragraphs for piece in pieces]
            if is_excluded(written):
                left_out += 1
                continue
            breaks.append(len(words))
            for pieces in paragraphs:
                words.append(1)
                shapes.append(3)
                words.extend([ids.setdefault(piece.word, len(ids)) for piece in pieces])
                shapes.extend([piece.shape for piece in pieces])
        print(f"{path.name}: {len(words) - begin:,} pieces", flush=True)
    return ids, words, shapes, breaks, left_out


def documents(path: Path) -> Iterator[str]:
    """The text of each line."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
        for line in stream:
            text = json.loads(line).get("text")
            if text:
                yield text


def save(
    folder: Path, ids: dict[str, int], words: array[int], shapes: array[int], breaks: list[int], size: int
) -> None:
    """Number the words anew by frequency; rare ones are ``<unknown>``. One document of 200 is held out."""
    written = numpy.frombuffer(words, dtype=numpy.uint32)
    counts = numpy.bincount(written, minlength=len(ids))
    names = list(ids)
    frequent = sorted(range(len(SPECIAL), len(names)), key=lambda number: -counts[number])[: size - len(SPECIAL)]
    vocabulary = [*SPECIAL, *(names[number] for number in frequent)]
    renumbered = numpy.full(len(names), _UNKNOWN, dtype=numpy.uint16)
    renumbered[: len(SPECIAL)] = range(len(SPECIAL))
    renumbered[frequent] = range(len(SPECIAL), len(vocabulary))
    stream = renumbered[written]
    held = numpy.zeros(len(stream), dtype=bool)
    ends = [*breaks[1:], len(stream)]
    for number, (start, end) in enumerate(zip(breaks, ends, strict=True)):
        held[start:end] = number % _HELD_OUT == 0
    numpy.save(folder / "train.npy", stream[~held])
    numpy.save(folder / "held.npy", stream[held])
    shape_stream = numpy.frombuffer(shapes, dtype=numpy.uint8)
    numpy.save(folder / "train_shapes.npy", shape_stream[~held])
    numpy.save(folder / "held_shapes.npy", shape_stream[held])
    # What the judge learns that strange words look like.
    strange = [names[number] for number in written[held & (stream == _UNKNOWN)].tolist()]
    (folder / "held_unknown.txt").write_text("".join(f"{word}\n" for word in strange), "utf-8")
    known = Counter({word: int(counts[ids[word]]) for word in vocabulary})
    (folder / "vocabulary.tsv").write_text("".join(f"{word}\t{known[word]}\n" for word in vocabulary), "utf-8")
    covered = 1 - float((stream == 2).mean())
    print(f"vocabulary {len(vocabulary):,}, rarest {known[vocabulary[-1]]}, covers {covered:.4f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
