"""README.md shows what docparse really prints; ``pytest tests/test_readme.py --update`` writes it anew."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
# As the last line of an output: the rest is left out.
CUT = "…"


def run(command: str) -> list[str]:
    """The lines that ``docparse …`` prints on a terminal of 100 columns without colours."""
    code = "import sys; from docparse.cli import main; sys.argv[0] = 'docparse'; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, *shlex.split(command)[1:]],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return [line.rstrip() for line in done.stdout.rstrip("\n").split("\n")]


def renew(block: str) -> str:
    """A console block with the real output below each command that runs docparse."""
    lines = []
    for example in re.split(r"^(?=\$ )", block, flags=re.MULTILINE):
        command, *shown = example.rstrip("\n").split("\n")
        if command.startswith("$ docparse"):
            real = run(command[2:])
            shown = [*real[: len(shown) - 1], CUT] if shown and shown[-1] == CUT else real
        lines += [command, *shown] if command else []
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_outputs_are_real(readme: Path, request: pytest.FixtureRequest) -> None:
    text = readme.read_text(encoding="utf-8")
    assert BLOCK.search(text)
    real = BLOCK.sub(lambda block: renew(block.group()), text)
    if request.config.getoption("--update"):
        readme.write_text(real, encoding="utf-8", newline="\n")
    assert real.split("\n") == readme.read_text(encoding="utf-8").split("\n")


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    examples = re.findall(r"(?<=```python\n).*?(?=```)", READMES[0].read_text(encoding="utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})
    assert "Khôi → Khối" in capsys.readouterr().out


@pytest.mark.parametrize("page", [*READMES, ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
def test_files_that_are_linked_exist(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
