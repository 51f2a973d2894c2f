"""underthesea as a witness: aligned to our offsets, the same answer for the same line, offline."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import docparse
import docparse.nlp
from docparse.nlp import evidence
from docparse.readers import read_text
from docparse.values import SettingsError, Span

ROOT = Path(__file__).resolve().parent.parent
needs_underthesea = pytest.mark.skipif(
    find_spec("underthesea") is None, reason='needs underthesea: pip install "docparse[nlp]"'
)


@pytest.fixture(autouse=True)
def no_answers_of_other_tests() -> Iterator[None]:
    evidence.tag.cache_clear()
    yield
    evidence.tag.cache_clear()


def place(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def test_the_answer_is_aligned_and_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def tagger(surface: str) -> list[tuple[str, str, str, str]]:
        asked.append(surface)
        return [("Ông", "Nc", "B-NP", "O"), ("Lê Hòa", "Np", "B-NP", "B-PER"), ("họp", "V", "B-VP", "O")]

    monkeypatch.setattr(evidence, "load_tagger", lambda: tagger)
    text = "Mở đầu\nÔng Lê  Hoà họp\nÔng Lê  Hoà họp"
    spans = [place(text, "Hoà"), Span(text.rindex("Hoà"), text.rindex("Hoà") + 3)]
    first, second = evidence.gather(text, spans)
    assert [word.span.of(text) for word in (*first.words, *second.words)] == ["Lê  Hoà", "Lê  Hoà"]
    assert first.span == spans[0]
    assert (first.entity, first.is_name, first.is_predicate) == ("PER", True, False)
    assert asked == ["Ông Lê  Hoà họp"]


def test_only_words_near_by_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(evidence, "load_tagger", lambda: lambda surface: asked.append(surface) or [])
    text = "xa " * 50_000 + "Đây " + "xa " * 50_000
    evidence.testify(text, place(text, "Đây"))
    assert len(asked[0].split()) <= 17


@needs_underthesea
@pytest.mark.parametrize(
    ("text", "part", "is_name", "is_predicate"),
    [
        ("Ông Nguyễn Thanh Toàn dự họp tại Hà Nội.", "Toàn", True, False),
        ("Các xã báo cáo; Gắn trách nhiệm của người đứng đầu.", "Gắn", False, True),
        ("Đoàn thăm xã Mỹ Hội Đông và huyện bên.", "Đông", True, False),
        ("Văn phòng uỷ quyền cho phòng Tổng hợp.", "Văn phòng", False, False),
        ("", "", False, False),
        ("   ", " ", False, False),
    ],
)
def test_what_the_witness_says(text: str, part: str, is_name: bool, is_predicate: bool) -> None:
    found = evidence.testify(text, place(text, part))
    assert (found.is_name, found.is_predicate) == (is_name, is_predicate)
    assert all(0 <= word.start <= word.end <= len(text) for word in found.words)


@needs_underthesea
@pytest.mark.parametrize("text", ["Ông Lê Hoà\u0300\u0301 ☃ 𝔘 họp", "\x00\x01", "a\u200bb ./. ……", "(((" * 40])
def test_odd_characters_do_no_harm(text: str) -> None:
    for index in range(len(text)):
        found = evidence.testify(text, Span(index, index + 1))
        assert all(word.start <= index < word.end <= len(text) for word in found.words)


@needs_underthesea
def test_a_rule_asks_the_witness_where_its_table_is_silent() -> None:
    document = read_text("Văn phòng rà soát quy trình; Thực hiện trong quý II; Gắn trách nhiệm của từng phòng.")
    alone = docparse.check(document, select=("CAP002",))
    together = docparse.check(document, select=("CAP002",), witness=docparse.nlp.witness())
    assert [finding.text for finding in alone.findings or ()] == ["Thực"]
    assert [finding.text for finding in together.findings or ()] == ["Thực", "Gắn"]


@needs_underthesea
def test_the_witness_needs_no_network() -> None:
    code = (
        "import sys\n"
        "def deny(event, arguments):\n"
        "    if event.split('.')[0] in {'urllib', 'http', 'socket', 'subprocess'}:\n"
        "        raise PermissionError(event)\n"
        "sys.addaudithook(deny)\n"
        "from docparse.nlp.evidence import testify\n"
        "from docparse.values import Span\n"
        "print(testify('Ông Lê Văn An họp', Span(4, 13)).entity)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "PER"


def test_without_underthesea_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "underthesea", None)
    with pytest.raises(SettingsError, match=r"Chưa cài gói underthesea.*docparse\[nlp\]"):
        docparse.nlp.witness()


@pytest.mark.slow
@pytest.mark.parametrize("package", ["spacy", "underthesea"])
def test_the_extra_is_installed(package: str) -> None:
    assert find_spec(package), f'{package} is not installed: pip install "docparse[nlp]"'
