"""A layer imports only smaller layer numbers, and nothing heavy is imported before it is needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LAYERS = {
    "values": 0,
    "text": 1,
    "lexicon": 2,
    "readers": 3, "registry": 3,
    "extract": 4,
    "speller": 5,
    "checks": 6,
    "graph": 7, "compare": 7, "edit": 7,
    "report": 8,
    "pipeline": 9, "corpus": 9,
    "nlp": 10, "server": 10, "cli": 10,
}  # fmt: skip
# `import docparse` and `python -m docparse` stand above everything; the version alone is open to all layers.
TOP = 11
OPEN_TO_ALL = {"__version__"}
HEAVY = (
    *("networkx", "jinja2", "lxml", "spacy", "underthesea"),
    *("pdfplumber", "pypdfium2", "numpy", "regex", "xlrd", "xlsxwriter", "PIL"),
    *("duckdb", "pyarrow", "scipy"),
)

PACKAGE = Path(__file__).resolve().parent.parent / "docparse"


def dotted(path: Path) -> tuple[str, ...]:
    """('docparse', 'checks', 'rules') of docparse/checks/rules.py."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imported_names(source: str, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """(line, full dotted name) of each import of ``source``, also those inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += [node.module] if node.module else []
            yield from ((node.lineno, ".".join([*base, alias.name])) for alias in node.names)


def layer_of(module: tuple[str, ...]) -> int:
    """The layer number of a module of docparse; an unknown package has none and is an error."""
    top = len(module) == 1 or module[1] == "__main__"
    return TOP if top else LAYERS[module[1]]


def violations(source: str, module: tuple[str, ...], *, is_package: bool) -> list[str]:
    """Imports of ``source`` (the text of ``module``) that reach sideways or up."""
    own = layer_of(module)
    found = []
    for line, name in imported_names(source, module if is_package else module[:-1]):
        parts = tuple(name.split("."))
        if parts[0] != "docparse" or parts[:2] == module[:2] or set(parts[1:2]) & OPEN_TO_ALL:
            continue
        known = len(parts) > 1 and (parts[1] in LAYERS)
        if (LAYERS[parts[1]] if known else TOP) >= own:
            found.append(f"{'.'.join(module)}:{line} imports {name}")
    return found


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        ("docparse.checks.rules", "from docparse.values import Span", False),
        ("docparse.checks.rules", "from docparse.checks.engine import run", False),
        ("docparse.checks.rules", "from docparse import __version__", False),
        ("docparse.checks.rules", "from docparse import check", True),
        ("docparse.checks.rules", "import docparse", True),
        ("docparse.checks.rules", "import docparse.report", True),
        ("docparse.checks.rules", "from ..report import html", True),
        ("docparse.checks.rules", "from ..text import syllables", False),
        ("docparse.checks.rules", "def late():\n    from docparse.pipeline import read", True),
        ("docparse.readers.docx", "from docparse.registry import find", True),
        ("docparse.graph.build", "from docparse import edit", True),
        ("docparse.cli.main", "from docparse.pipeline import read\nimport networkx", False),
    ],
)
def test_the_rule_on_examples(module: str, source: str, wrong: bool) -> None:
    assert bool(violations(source, tuple(module.split(".")), is_package=False)) is wrong


def test_every_package_has_a_layer() -> None:
    found = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert found <= set(LAYERS), "a new package needs a layer in DESIGN.md and here"


def test_a_layer_imports_only_smaller_numbers() -> None:
    wrong = [
        message
        for path in sorted(PACKAGE.rglob("*.py"))
        for message in violations(path.read_text(encoding="utf-8"), dotted(path), is_package=path.name == "__init__.py")
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "statement",
    [
        "import docparse",
        "import docparse.nlp, docparse.nlp.extra, docparse.nlp.pieces",
        "import contextlib, docparse.cli\nwith contextlib.suppress(SystemExit): docparse.cli.main(['--version'])",
    ],
    ids=["import docparse", "import docparse.nlp", "docparse --version"],
)
def test_nothing_heavy_is_imported_early(statement: str) -> None:
    code = f"{statement}\nimport sys\nprint(*sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=PACKAGE.parent, check=True
    )
    assert done.stderr.split() == []


@pytest.mark.parametrize(
    ("statement", "modules"),
    [("import docparse", 5), ("from docparse.cli import main", 41)],
)
def test_the_start_loads_little(statement: str, modules: int) -> None:
    """What a start costs is what it imports; seconds depend on how busy the machine is."""
    code = f"{statement}\nimport sys\nprint(sum(name.startswith('docparse') for name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=PACKAGE.parent, check=True
    )
    assert int(done.stdout) <= modules
