"""What findings cost to write into a Word file: ``python -m benchmarks.speed_docx [--json OUT]``.

A Word file of 30 pages made here, some 200 findings in it: checked, annotated, corrected with tracked
changes (with the proof that the file reads back), each warm and the least of three; the command
``docparse annotate`` from its start. Wall seconds on one core.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.speed_figures import run
from benchmarks.speed_files import least, pages, write_word
from benchmarks.speed_xlsx import FAULT, PAGES
from docparse.pipeline import check
from docparse.pipeline.annotating import annotate_file
from docparse.pipeline.fixing import fix_file


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    return run("benchmarks.speed_docx", __doc__, measure, arguments)


def measure(folder: Path) -> dict[str, float]:
    """Counts, and seconds for each step."""
    path = folder / "30-trang.docx"
    write_word(path, [f"{page}\n\n{FAULT}" for page in pages(PAGES)])
    analysis = check(path)
    fix = partial(fix_file, analysis, everything=True)
    command = [sys.executable, "-m", "docparse", "annotate", str(path), "-o", str(folder / "ra.docx"), "--force"]
    return {
        "pages": float(PAGES),
        "comments": float(len(annotate_file(analysis).placed)),
        "fixes": float(len(fix().fixes.edits)),
        "check, s": least(partial(check, path)),
        "annotate, s": least(partial(annotate_file, analysis)),
        "fix, tracked changes, s": least(fix),
        "docparse annotate from its start, s": least(
            lambda: subprocess.run([*command, "--quiet"], stderr=subprocess.DEVNULL, check=True)
        ),
    }


if __name__ == "__main__":
    raise SystemExit(main())
