"""docs/rest-api.md is true: its commands print what stands below them, its tables name what there is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docparse.pipeline.serving import DEFAULT_PORT, Limits
from docparse.server.api.table import ENDPOINTS
from docparse.server.jobs import MOST_UNFINISHED
from tests.served import serving

TOKEN = "mot-ma-truy-cap-du-dai"
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
END = "-- end of a command --"


@pytest.fixture
def page(root: Path) -> str:
    return (root / "docs" / "rest-api.md").read_text(encoding="utf-8")


def examples(page: str) -> Iterator[tuple[str, str]]:
    """Every command with the output below it."""
    for block in BLOCK.findall(page):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = example.partition("\n")
            yield command, shown


def rows(page: str, heading: str) -> dict[str, list[str]]:
    """The cells of the table below a heading, by the first of each row."""
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return {first: rest for first, *rest in cells[2:]}


@pytest.mark.slow
def test_commands_print_what_is_shown(page: str, root: Path, tmp_path: Path, need_tool: Callable[[str], str]) -> None:
    shell, *_ = [need_tool(name) for name in ("bash", "curl", "jq")]
    shutil.copytree(root / "samples", tmp_path / "samples")
    shown = list(examples(page))
    with serving("--workers", "1", environment={"DOCPARSE_TOKEN": TOKEN}) as url:
        script = "".join(f"{command}\necho '{END}'\n" for command, _ in shown)
        ran = subprocess.run(
            [shell, "-c", script.replace(f"http://127.0.0.1:{DEFAULT_PORT}", url)],
            cwd=tmp_path,
            env=os.environ | {"DOCPARSE_TOKEN": TOKEN, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    printed = ran.stdout.replace("\r", "").split(f"{END}\n")
    assert ran.stderr == ""
    assert [*zip([command for command, _ in shown], printed, strict=False)] == shown
    assert len(printed) == len(shown) + 1


def test_every_address_is_named_with_its_formats(page: str) -> None:
    table = rows(page, "Everything there is")
    assert {name.strip("`") for name in table} == {f"{one.method} {one.path}" for one in ENDPOINTS}
    for one in ENDPOINTS:
        _, formats = table[f"`{one.method} {one.path}`"]
        assert formats == ("as asked for" if "any" in one.formats else ", ".join(one.formats))


def test_limits_are_those_of_the_server(page: str) -> None:
    limits, told = Limits(), rows(page, "Limits")
    assert told["body of a request"] == [f"{limits.body // 1_000_000} MB"]
    assert told["files of a request, with those of archives"] == [str(limits.files)]
    assert told["text in JSON"] == [f"{limits.text:,} characters"]
    assert told["time for one file"] == [f"{limits.task_time:.0f} seconds"]
    assert told["unfinished jobs of one token"] == [str(MOST_UNFINISHED)]
    stored = f"{limits.stored_by_one // 1_000_000} MB, {limits.stored // 1_000_000} MB; older ones go first"
    assert told["results of one token, of all together"] == [stored]
    assert told["a result is kept"] == [f"{limits.kept:.0f} seconds after it was last used"]


def test_fields_and_statuses_are_those_of_the_server(page: str) -> None:
    described = {field for one in ENDPOINTS if one.body is not None for field in one.body.fields}
    named = {name for cell in rows(page, "Check a file") for name in re.findall(r"`(\w+)`", cell)}
    assert named <= described
    written = set(re.findall(r"`(\w+)(?:=[^`]*)?`", page))
    assert described <= written
    statuses = {int(one) for cell in rows(page, "Errors") for one in cell.split(", ")}
    assert {status for one in ENDPOINTS for status in one.faults} <= statuses
