"""What the registry knows of cited instruments, and what a look-up costs: ``python -m benchmarks.registry``.

Of the numbered citations in the reference documents: how many the registry knows, of how many it has any state, and of
how many one that is valid today. A cited number is linked, ambiguous (several fit) or unknown.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from docparse.extract import extract
from docparse.readers import ReadOptions, read
from docparse.registry import open_packaged, resolve, with_statuses
from docparse.values import DocparseError

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares and the times."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.registry", description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=SHARED / "docs" / "md", help="folder of documents")
    parser.add_argument("--today", default=datetime.date.today().isoformat(), help="ISO day (default: today)")
    options = parser.parse_args(arguments)
    begin = time.perf_counter()
    registry = open_packaged()
    print(f"{'opened in, ms':<44}{(time.perf_counter() - begin) * 1e3:10.2f}")
    counted: Counter[str] = Counter()
    spent = 0.0
    for path in sorted(options.folder.glob("*.*")):
        try:
            analysis = extract(read(path, options=ReadOptions(ocr=False)))
        except DocparseError:
            continue
        begin = time.perf_counter()
        judged = with_statuses(analysis, registry, options.today)
        spent += time.perf_counter() - begin
        for citation in judged.citations:
            if citation.form == "full" and citation.number:
                counted["cited"] += 1
                counted["known"] += citation.instrument_id is not None
                counted["ambiguous"] += (
                    citation.instrument_id is None and len(resolve(citation, registry).candidates) > 1
                )
                counted["with any state"] += any(status.last_known for status in citation.statuses)
                counted["with a state today"] += any(
                    status.basis == "today" and status.state != "unknown" for status in citation.statuses
                )
    for name in ("cited", "known", "ambiguous", "with any state", "with a state today"):
        share = counted[name] / max(1, counted["cited"])
        print(f"{'numbered citations, ' + name:<44}{counted[name]:10} {share:8.3f}")
    print(f"{'a citation with its states, ms':<44}{spent / max(1, counted['cited']) * 1e3:10.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
