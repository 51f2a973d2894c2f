"""Speed beside a peer, in one run on one core: ``python -m benchmarks.speed [--texts N] [--corpus DIR] [--json OUT]``.

Citation extraction of docparse (full Citation values, linked) on Vietnamese texts against eyecite
on English ones of the same size and density; the whole ``extract``, alone and with the reading of the
text file; the same on real texts of several kinds, where the folder of the corpus is there; time at 1,
10 and 100 times the length. CPU seconds of this process, the least of several passes that all take
turns (what else the machine does only adds); eyecite is measured where it is installed.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.speed_corpus import CORPUS, kinds_in, texts_of
from benchmarks.speed_inputs import english_text, vietnamese_text
from docparse.extract import extract, find_citations, find_parts
from docparse.readers import read
from docparse.values import Document

DENSITIES = (0.2, 1.0, 3.0)
WARM_UP = 5
PASSES = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; write it as JSON if asked."""
    options = _parse(arguments)
    rows = [_measure(density, options.texts) for density in DENSITIES]
    real = [{"kind": path.name.split(".")[0], **measure_files(texts_of(path))} for path in kinds_in(options.corpus)]
    growth = _growth()
    for line in [*_table(rows), *_table_of_kinds(real), _line_of_growth(growth)]:
        print(line)
    if options.json:
        figures = {"rows": rows, "real": real, "growth": growth}
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--texts", type=int, default=200, help="texts of 24,000 characters per density (default 200)")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of real texts, *.jsonl.gz in its folders")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser.parse_args(arguments)


def _measure(density: float, texts: int) -> dict[str, Any]:
    vietnamese = [vietnamese_text(seed, density) for seed in range(texts)]
    english = [english_text(seed, density) for seed in range(texts)]
    documents = [_document(text) for text in vietnamese]
    parts = [find_parts(document) for document in documents]
    size = sum(len(text.encode()) for text in vietnamese) / 1e6
    prepared = list(zip(documents, parts, strict=True))
    english_size = sum(len(text.encode()) for text in english) / 1e6
    runs: dict[str, tuple[float, Callable[[Any], Any], Sequence[Any]]] = {
        "citations": (size, lambda pair: find_citations(*pair), prepared),
        "extract": (size, extract, documents),
        "read_extract": (size, lambda text: extract(_document(text)), vietnamese),
        **{name: (english_size, run, english) for name, run in _peers().items()},
    }
    seconds = dict.fromkeys(runs, float("inf"))
    for _ in range(PASSES):
        for name, (_, run, inputs) in runs.items():
            seconds[name] = min(seconds[name], _seconds(run, inputs))
    return {
        "per_kilobyte": density,
        "found": sum(len(find_citations(*pair).citations) for pair in prepared[:20]) / 20,
        **{name: megabytes / seconds[name] for name, (megabytes, _, _) in runs.items()},
    }


def measure_files(texts: Sequence[str]) -> dict[str, float]:
    """MB of text files a CPU second of reading, of extracting, of both; paragraphs and citations a KB of file."""
    files = [text.encode() for text in texts]
    documents = [read("speed.txt", file) for file in files]
    runs: dict[str, tuple[Callable[[Any], Any], Sequence[Any]]] = {
        "read": (lambda file: read("speed.txt", file), files),
        "extract": (extract, documents),
        "read_extract": (lambda file: extract(read("speed.txt", file)), files),
    }
    seconds = dict.fromkeys(runs, float("inf"))
    for _ in range(PASSES):
        for name, (run, inputs) in runs.items():
            seconds[name] = min(seconds[name], _seconds(run, inputs))
    size = sum(map(len, files))
    citations = sum(len(extract(document).citations) for document in documents)
    return {
        "megabytes": size / 1e6,
        "paragraphs_per_kilobyte": sum(len(document.blocks) for document in documents) / size * 1e3,
        "citations_per_kilobyte": citations / size * 1e3,
        **{name: size / 1e6 / spent for name, spent in seconds.items()},
    }


def _document(text: str) -> Document:
    return read("speed.txt", text.encode())


def _seconds(run: Callable[[Any], Any], inputs: Sequence[Any]) -> float:
    """CPU seconds for all inputs, caches warm."""
    for one in inputs[:WARM_UP]:
        run(one)
    begin = time.process_time()
    for one in inputs:
        run(one)
    return time.process_time() - begin


@cache
def _peers() -> dict[str, Callable[[str], Any]]:
    """eyecite with its default tokenizer and, where it can be had, its hyperscan one, which takes minutes to build."""
    try:
        from eyecite import get_citations
        from eyecite.tokenizers import HyperscanTokenizer
    except ImportError:
        return {}
    peers: dict[str, Callable[[str], Any]] = {"eyecite": get_citations}
    try:
        tokenizer = HyperscanTokenizer(cache_dir=tempfile.mkdtemp(prefix="docparse-speed-"))
        get_citations("410 U.S. 113", tokenizer=tokenizer)
    except (ImportError, RuntimeError):
        return peers
    peers["eyecite_hyperscan"] = lambda text: get_citations(text, tokenizer=tokenizer)
    return peers


def _growth() -> dict[str, float]:
    """Microseconds a kilobyte at 1, 10 and 100 times the length of one text."""
    text = vietnamese_text(0, 1.0)
    figures = {}
    for times in (1, 10, 100):
        document = _document("\n\n".join([text] * times))
        begin = time.process_time()
        extract(document)
        figures[str(times)] = (time.process_time() - begin) * 1e9 / len(document.text.encode())
    return figures


def _table(rows: Sequence[dict[str, Any]]) -> list[str]:
    lines = [
        "MB of UTF-8 text a CPU second   citations/KB  docparse citations  extract  read + extract  "
        "eyecite  eyecite hyperscan"
    ]
    for row in rows:
        peers = "  ".join(
            f"{row[name]:7.2f}" if name in row else "      –" for name in ("eyecite", "eyecite_hyperscan")
        )
        lines.append(
            f"{row['per_kilobyte']:44.1f}  {row['citations']:18.2f}  {row['extract']:7.2f}  "
            f"{row['read_extract']:14.2f}  {peers}"
        )
    return lines


def _table_of_kinds(rows: Sequence[dict[str, Any]]) -> list[str]:
    if not rows:
        return []
    head = f"{'MB of text file a CPU second':32}paragraphs/KB  citations/KB     read  extract  read + extract"
    return [
        head,
        *(
            f"{row['kind']:32}{row['paragraphs_per_kilobyte']:13.2f}  {row['citations_per_kilobyte']:12.2f}  "
            f"{row['read']:7.2f}  {row['extract']:7.2f}  {row['read_extract']:14.2f}"
            for row in rows
        ),
    ]


def _line_of_growth(growth: dict[str, float]) -> str:
    return "extract, microseconds a kilobyte at 1×, 10×, 100× the length: " + ", ".join(
        f"{spent:.0f}" for spent in growth.values()
    )


if __name__ == "__main__":
    raise SystemExit(main())
