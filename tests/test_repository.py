"""What must never stand in the project: copied documents, paths of one machine, registries' hosts, huge files."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = {".py", ".md", ".toml", ".csv", ".json", ".jsonl", ".txt", ".yml", ".html", ".j2", ".jinja", ".css", ".cfg", ""}
IN_A_ROW = 14
MACHINE_PATH = re.compile(r"(?<![\w.~$}])/(?:work|root|farm|home/\w+|Users/\w+|tmp/bash_jobs)/")
REGISTRIES = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
REGISTRIES += [".".join(parts) for parts in (("deb", "debian", "org"), ("proxy", "golang", "org"))]
# Names of laws and plenums, numbers and dates of instruments and the state's motto are alike in every document.
LEGAL_NAMES = re.compile(
    r"căn cứ|luật|nghị định|cộng hòa|độc lập|số \d+|ngày \d+ (?:tháng )?\d+|trung ương (?:\d+ )?kh(?:óa|oá)",
    re.IGNORECASE,
)
LARGEST = 20_000_000


def project_files() -> list[Path]:
    """The files of the project: what git tracks or would track; all of them in an unpacked archive."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    paths = [ROOT / name for name in names if name] or [*ROOT.glob("*/**/*"), *ROOT.glob("*")]
    return [path for path in paths if path.is_file()]


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a text file, the paragraphs of a Word file."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if name.endswith(".xml"):
                    yield from paragraphs(package.read(name).decode("utf-8", "replace"))
    elif path.suffix in TEXT:
        yield from path.read_text(encoding="utf-8", errors="replace").splitlines()


def paragraphs(xml: str) -> Iterator[str]:
    """The text of each paragraph of WordprocessingML."""
    for paragraph in re.split(r"</w:p>", xml):
        yield re.sub(r"<[^>]+>", "", paragraph)


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of words of the length that counts as copied."""
    found = re.findall(r"\w+", text.lower())
    return (tuple(found[index : index + IN_A_ROW]) for index in range(len(found) - IN_A_ROW + 1))


def copied(line: str, known: set[tuple[str, ...]]) -> str | None:
    """The first run of words of ``line`` that stands in ``known`` and is no legal name."""
    for run in shingles(line):
        if run in known and not LEGAL_NAMES.search(" ".join(run)):
            return " ".join(run)
    return None


def test_the_guard_sees_a_copied_sentence() -> None:
    sentence = "Mười bốn chữ liền nhau trong một câu thì đã là chép lại của người"
    known = set(shingles(sentence))
    assert copied(f"Mở đầu: {sentence}, hết.", known)
    assert copied(sentence.replace("câu", "bài"), known) is None


def test_no_text_of_the_real_documents_is_in_the_project(shared: Path) -> None:
    known: set[tuple[str, ...]] = set()
    for path in [*(shared / "seed").glob("*"), *(shared / "docs" / "md").glob("*")]:
        known.update(shingles(path.read_text(encoding="utf-8", errors="ignore")))
    assert known
    found = [
        f"{path.relative_to(ROOT)}: {run}"
        for path in project_files()
        if path.parent.name != "data"  # the tables hold official names, some of them long
        for line in lines_of(path)
        if (run := copied(line, known))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [("open('/" + "work/main/x')", True), ("cd /" + "root/.cache", True), ("./work/main", False), ("a/root/b", False)],
)
def test_the_guard_sees_a_machine_path(line: str, wrong: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is wrong


def test_no_path_of_one_machine_and_no_registry_host() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number} {line.strip()[:90]}"
        for path in project_files()
        for number, line in enumerate(lines_of(path), start=1)
        if MACHINE_PATH.search(line) or any(host in line for host in REGISTRIES)
    ]
    assert not found, "\n".join(found)


def test_no_file_is_too_large_for_a_repository() -> None:
    assert [path.name for path in project_files() if path.stat().st_size > LARGEST] == []


def test_files_are_named_by_what_they_do() -> None:
    vague = {"utils.py", "helpers.py", "misc.py", "common.py"}
    assert [str(path.relative_to(ROOT)) for path in project_files() if path.name in vague] == []
