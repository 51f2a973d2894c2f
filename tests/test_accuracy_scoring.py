"""The benchmark's scoring: its figures are the reference scorer's, and each rule does what it says."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks import accuracy
from benchmarks.figures import MEASURES, Figure, compute_figures
from benchmarks.gold import GoldCase, load_cases
from benchmarks.score_named import score_named
from benchmarks.scoring import score_document
from benchmarks.tally import Tally

Record = dict[str, Any]


def invent_prediction(gold: Record, seed: int) -> tuple[Record, str]:
    """An answer that is right in part: things of the reference dropped, changed, doubled and made up."""
    chance = random.Random(seed)
    document: Record = {
        # Not left out: the reference scorer stops at an empty issuer, place or signer.
        "header": {k: v if chance.random() < 0.8 else "?" for k, v in gold["header"].items() if isinstance(v, str)},
        "citations": _invent_citations(gold, chance),
        "sections": [
            {"label": label, "title": title if chance.random() < 0.9 else "", "level": level, "start": 3}
            for label, title, level, *_ in gold["sections"]
            if chance.random() < 0.9
        ],
        "quotas": [q for q in gold["quotas"] if chance.random() < 0.7] + [{"min": None, "max": 7, "unit": "xã"}],
        "findings": [
            {"text": e["wrong"], "severity": chance.choice(["error", "warning", "info"]), "code": "SPL001"}
            for e in gold["errors"] + [{"wrong": f"không có {n}"} for n in range(3)]
            if chance.random() < 0.7
        ],
    }
    document["relations"] = [
        {"source": f"k|{x[0]}", "relation": x[1], "target": f"k|{x[2]}"} for x in gold["relations"][::2] if x[0]
    ]
    return document, "Điều một hai ba " * 300


def _invent_citations(gold: Record, chance: random.Random) -> list[Record]:
    citations: list[Record] = []
    for citation in gold["citations"]:
        found = {**citation, "form": chance.choice(["full", "full", "full", "short"]), "key": f"k|{citation['number']}"}
        if chance.random() < 0.2:
            found["date"] = "1999-01-01"
        if chance.random() < 0.2:
            found["issuer"] = (citation["issuer"] or "Sở")[:6]
        citations += [found] * chance.choice([0, 1, 1, 1, 2])
    pinpoints = [place for place in gold["pinpoints"] if chance.random() < 0.8]
    citations += [{"text": "Điều", "pinpoint": place, "form": "anaphora"} for place in [*pinpoints, {"dieu": "3"}]]
    citations.append({"number": "1 /QĐ-ABC", "text": "Quyết định số 1 /QĐ-ABC", "form": "full"})
    citations.append({"number": gold["header"].get("number"), "text": "Số", "form": "full"})
    return citations


FAKE_COMMAND = """
import json, sys
answers = json.load(open(sys.argv[1], encoding="utf-8"))
answer = answers[sys.argv[3]]
print(json.dumps({"documents": [answer["document"]]}) if sys.argv[2] == "check" else answer["text"])
"""


def reference_scores(shared: Path, folder: Path, answers: Record) -> Record:
    """What the reference scorer makes of ``answers`` (path → document and text)."""
    (folder / "fake.py").write_text(FAKE_COMMAND, encoding="utf-8")
    (folder / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
    command = f"{sys.executable} {folder / 'fake.py'} {folder / 'answers.json'}"
    scorer = [sys.executable, shared / "gold" / "score.py", shared / "gold", shared / "docs"]
    subprocess.run(
        [*scorer, "--docparse", command, "--json", folder / "scores.json"],
        env=os.environ | {"PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    scores: Record = json.loads((folder / "scores.json").read_text(encoding="utf-8"))["scores"]
    return scores


SCORERS_NAMES = {
    "citations": "citations P/R/F1", "type": "type", "date": "date", "issuer": "issuer",
    "relation": "relation to document", "laws": "laws by name", "pinpoints": "pinpoints", "relations": "relations",
    "header": "header", "sections": "sections", "quotas": "quotas", "errors": "gold errors found",
    "alarm_error alarm_warning": "unmatched error + warning per 1,000 syllables",
    "alarm_error": "unmatched error-only per 1,000",
}  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_pooled_figures_are_the_reference_scorers(shared: Path, tmp_path: Path, seed: int) -> None:
    cases, absent = load_cases(shared / "gold", shared / "docs")
    assert cases
    assert not absent
    answers, counts = {}, []
    for case in cases:
        document, text = invent_prediction(case.gold, seed)
        # The reference scorer writes the path in its own way; both ways lead to one answer.
        plain = os.path.join(shared / "gold", "..", case.gold["file"])  # noqa: PTH118
        answers[plain] = {"document": document, "text": text}
        counts.append(score_document(case.name, case.gold, document, text).counts)
    scores = reference_scores(shared, tmp_path, answers)
    figures = {figure.measure.key: figure for figure in compute_figures(counts)}
    assert scores["docs"] == len(cases)
    for key, name in SCORERS_NAMES.items():
        figure = figures[key]
        assert figure.value is not None
        digits = 2 if figure.measure.kind == "rate" else 3
        if figure.measure.kind == "f1":
            triple = (figure.precision, figure.recall, figure.value)
            assert scores[name] == [round(value or 0, 3) for value in triple], key
        else:
            assert scores[name] == round(figure.value, digits), key


def figure_of(key: str, *documents: Record) -> Figure:
    return next(f for f in compute_figures([Counter(d) for d in documents]) if f.measure.key == key)


def test_pooled_median_and_interval() -> None:
    good = {"header:ok": 8, "header:total": 8}
    bad = {"header:ok": 1, "header:total": 2}
    figure = figure_of("header", good, bad, good)
    assert figure.value == pytest.approx(17 / 18)
    assert figure.median == 1.0
    assert (figure.low, figure.high) == (0.5, 1.0)
    assert figure.asked == 18
    assert figure.verdict == "short"


def test_a_document_without_the_thing_does_not_count() -> None:
    figure = figure_of("pinpoints", {"pinpoints:tp": 3, "pinpoints:fp": 1, "pinpoints:fn": 1}, {})
    assert figure.value == figure.median == 0.75
    assert figure_of("quotas", {}, {}).value is None


def test_alarms_are_counted_per_thousand_syllables_and_fewer_is_better() -> None:
    figure = figure_of("alarm_error alarm_warning", {"alarm_error": 1, "alarm_warning": 1, "syllables": 4000})
    assert figure.value == 0.5
    assert figure.verdict == "ok"


def test_figures_do_not_change_from_run_to_run() -> None:
    documents = [Counter({"header:ok": n, "header:total": 9}) for n in range(9)]
    assert compute_figures(documents) == compute_figures(documents)
    assert len(compute_figures(documents)) == len(MEASURES)


@pytest.mark.parametrize(
    ("wanted", "found", "counts"),
    [
        (["Đề án 06"], ["Đề án 06 của Chính phủ"], (1, 0, 0)),
        (["“Chương trình nước sạch đến năm 2030”"], ["Chương trình nước sạch đến năm 2030"], (1, 0, 0)),
        (["Kế hoạch dạy nghề năm 2024 của huyện"], ["kế hoạch dạy nghề của huyện, năm 2024"], (1, 0, 0)),
        (["Kế hoạch dạy nghề năm 2024"], ["Đề án nước sạch"], (0, 1, 1)),
        (["Đề án 06"], ["Luật Đất đai", "Bộ luật Lao động năm 2019"], (0, 0, 1)),
        (["Đề án 06"], ["Đề án 06", "Đề án 06"], (1, 0, 0)),
        (["Nghị quyết Đại hội tỉnh", "Nghị quyết Đại hội huyện"], ["Nghị quyết Đại hội huyện"], (1, 0, 1)),
        (["phụ lục 03 kèm theo"], [], (0, 0, 0)),
        (["phụ lục 03 kèm theo"], ["Phụ lục 03 kèm theo"], (1, 0, 0)),
    ],
)
def test_names_are_matched_one_to_one(wanted: list[str], found: list[str], counts: tuple[int, int, int]) -> None:
    tally = Tally("x")
    citations = [{"form": "named", "text": text, "type": None, "number": None, "key": text} for text in found]
    score_named(tally, {"named_references": wanted}, {"citations": citations})
    assert tuple(tally.counts[f"named:{part}"] for part in ("tp", "fp", "fn")) == counts


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, (1, 0, 0)),
        ({"date": "2024-05-07"}, (0, 1, 1)),
        ({"type": "Thông báo"}, (0, 1, 1)),
        ({"number": "13/KH-UBND"}, (0, 1, 1)),
        ({"issuer": "Sở Nội vụ"}, (1, 0, 0)),
        ({"form": "short"}, (0, 0, 1)),
    ],
)
def test_a_citation_is_right_only_as_a_whole(changes: Record, counts: tuple[int, int, int]) -> None:
    right = {"text": "…", "type": "Kế hoạch", "number": "12/KH-UBND", "date": "2024-05-06", "form": "full"}
    gold: Record = {"header": {}, "citations": [right], "sections": [], "quotas": []}
    tally = score_document("x", gold, {"citations": [right | changes]}, "")
    assert tuple(tally.counts[f"whole:{part}"] for part in ("tp", "fp", "fn")) == counts


def test_without_reference_material_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main(["--gold", str(tmp_path / "none")]) == 0
    assert "nothing measured" in capsys.readouterr().out


def test_a_document_that_fails_is_named_and_the_others_are_scored(tmp_path: Path) -> None:
    gold: Record = {"header": {}, "citations": [], "sections": [], "quotas": []}

    def analyse(path: Path) -> tuple[Record, str]:
        if path.name == "broken.md":
            raise ValueError("no text")
        return {}, "một hai"

    cases = [GoldCase(name, tmp_path / name, gold) for name in ("broken.md", "whole.md")]
    tallies, failures = accuracy.score_cases(cases, analyse)
    assert [tally.name for tally in tallies] == ["whole.md"]
    assert failures == [("broken.md", "ValueError: no text")]
