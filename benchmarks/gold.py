"""The reference analyses and the documents they describe."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One document and what a careful reader found in it."""

    name: str
    path: Path
    gold: dict[str, Any]


def load_cases(gold_folder: Path, documents_folder: Path) -> tuple[list[GoldCase], list[str]]:
    """The cases in order of file name, and the names of those whose document is not there."""
    cases, absent = [], []
    for file in sorted(gold_folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        if "doc" not in gold or "header" not in gold:
            continue
        path = _find_document(gold, gold_folder, documents_folder)
        if path is None:
            absent.append(gold["doc"])
        else:
            cases.append(GoldCase(gold["doc"], path, gold))
    return cases, absent


def _find_document(gold: dict[str, Any], gold_folder: Path, documents_folder: Path) -> Path | None:
    """The file named by ``file``; else the one of the name "format__stem.txt"."""
    if gold.get("file"):
        path = gold_folder.parent / gold["file"]
        return path if path.exists() else None
    match = re.match(r"([a-z_]+)__(.*)\.txt$", gold["doc"])
    if match is None:
        return None
    kind, stem = match.groups()
    for folder in (documents_folder / kind, documents_folder / f"{kind}_scan"):
        for path in sorted(folder.glob("*")) if folder.is_dir() else ():
            if path.stem == stem:
                return path
    return None
