"""Two ways to the same analysis: the library in this process, or the command as a user runs it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Document = dict[str, Any]
Analyse = Callable[[Path], tuple[Document, str]]


def analyse_in_process(path: Path) -> tuple[Document, str]:
    """The contract's record of one document, and its text."""
    from docparse.pipeline import check
    from docparse.report.contract import analysis_to_dict

    analysis = check(path)
    return analysis_to_dict(analysis), analysis.document.text


def analyse_by_command(command: Sequence[str]) -> Analyse:
    """The same through a command ("docparse", or "python -m docparse")."""

    def analyse(path: Path) -> tuple[Document, str]:
        answer = json.loads(_output(*command, "check", str(path), "--format", "json"))
        if not answer["documents"]:
            raise RuntimeError(answer["errors"])
        return answer["documents"][0], _output(*command, "text", str(path))

    return analyse


def _output(*command: str) -> str:
    """What a command prints; findings (exit code 1) are no failure."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    if done.returncode > 1:
        raise RuntimeError(done.stderr[-500:])
    return done.stdout
