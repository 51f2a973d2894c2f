"""The samples, read by the whole program, against analyses written by hand (samples/expected/README.md)."""

from __future__ import annotations

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import docparse
from docparse.values import Analysis, Citation, Finding, Header, Span

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
NAMES = sorted(path.stem for path in (SAMPLES / "expected").glob("*.json"))
TODAY = "2026-06-01"
MOST_SPECIFIC_FIRST = (
    "based_on", "attached", "amends", "replaces", "repeals", "guides", "implements", "reply_to", "mentions",
)  # fmt: skip

each_sample = pytest.mark.parametrize("name", NAMES)


@cache
def expected(name: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((SAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    return answer


@cache
def analysed(name: str) -> Analysis:
    return docparse.check(SAMPLES / expected(name)["file"], today=TODAY)


def fold(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def report(name: str, differences: Iterator[str]) -> None:
    """Fail with all differences at once."""
    lines = list(differences)
    assert not lines, f"{expected(name)['file']}:\n  " + "\n  ".join(lines)


@each_sample
def test_the_text_is_what_a_reader_sees(name: str) -> None:
    text = analysed(name).document.text

    def differences() -> Iterator[str]:
        yield from (f"missing: {words!r}" for words in expected(name).get("contains", ()) if words not in text)
        yield from (f"should not be there: {words!r}" for words in expected(name).get("absent", ()) if words in text)
        yield from (f"not in the text: {mention['text']!r}" for mention, place in placed(name) if place is None)

    report(name, differences())


@each_sample
def test_the_header(name: str) -> None:
    report(name, header_differences(expected(name)["header"], analysed(name).header))


@each_sample
def test_the_parts(name: str) -> None:
    wanted, parts = expected(name)["parts"], analysed(name).parts

    def differences() -> Iterator[str]:
        kinds = [part.kind for part in parts]
        if kinds != [part["kind"] for part in wanted]:
            yield f"parts: expected {[part['kind'] for part in wanted]}, got {kinds}"
            return
        for want, part in zip(wanted, parts, strict=True):
            fields = {key: value for key, value in want.items() if key != "kind"}
            yield from (f"{part.kind}: {line}" for line in header_differences(fields, part.header))

    report(name, differences())


def header_differences(want: dict[str, Any], header: Header) -> Iterator[str]:
    for field, value in want.items():
        got: Any = getattr(header, field)
        if field == "recipients":
            got = len(got)
        elif field == "signatures":
            got = [[list(each.authority), each.title, each.name] for each in got]
        elif field == "addressees":
            got = list(got)
        if fold(json.dumps(got, ensure_ascii=False)) != fold(json.dumps(value, ensure_ascii=False)):
            yield f"{field}: expected {value!r}, got {got!r}"


@cache
def placed(name: str) -> tuple[tuple[dict[str, Any], Span | None], ...]:
    """Each expected mention with its place: the next one in the order of the text."""
    text, position, result = analysed(name).document.text, 0, []
    for mention in expected(name)["mentions"]:
        start = text.find(mention["text"], 0 if mention.get("anywhere") else position)
        result.append((mention, Span(start, start + len(mention["text"])) if start >= 0 else None))
        if start >= 0 and not mention.get("anywhere"):
            position = start + 1
    return tuple(result)


def instrument(citation: Citation, citations: tuple[Citation, ...]) -> Citation:
    """What a mention stands for, through its antecedents."""
    for _ in citations:
        if citation.antecedent is None:
            break
        citation = citations[citation.antecedent]
    return citation


def stands_for(citation: Citation, wanted: str, citations: tuple[Citation, ...]) -> bool:
    found = instrument(citation, citations)
    return fold(wanted) in {fold(found.number), fold(found.name), fold(found.title)}


@each_sample
def test_every_mention_is_found_where_it_stands(name: str) -> None:
    report(name, mention_differences(name))


def mention_differences(name: str) -> Iterator[str]:
    analysis = analysed(name)
    citations, text = analysis.citations, analysis.document.text
    for mention, place in placed(name):
        if place is None:
            continue
        here = [each for each in citations if each.span == place]
        if mention.get("loose") or not here:
            here = here or [each for each in citations if each.span.overlaps(place)]
        right = [each for each in here if stands_for(each, mention["instrument"], citations)]
        shown = [f"{each.form} {each.span.of(text)!r} = {label(instrument(each, citations))}" for each in here]
        if not right and mention.get("form") != "named":
            yield f"{mention['text']!r} = {mention['instrument']}: got {shown or 'nothing'}"
        elif not mention.get("loose") and not any(each.span == place for each in here):
            yield f"{mention['text']!r}: other ends: {shown}"
        elif "form" in mention and mention["form"] not in {each.form for each in right or here}:
            yield f"{mention['text']!r}: expected {mention['form']}, got {shown}"


def label(citation: Citation) -> str:
    return citation.number or citation.name or citation.title or "?"


@each_sample
def test_nothing_else_is_taken_for_a_citation(name: str) -> None:
    analysis = analysed(name)
    places = [place for _, place in placed(name) if place is not None]
    own = set(expected(name)["self"])

    def differences() -> Iterator[str]:
        for citation in analysis.citations:
            words = citation.span.of(analysis.document.text)
            if words not in own and not any(place.overlaps(citation.span) for place in places):
                yield f"{citation.form} {words!r} = {label(instrument(citation, analysis.citations))}"

    report(name, differences())


@each_sample
def test_the_facts_of_each_instrument(name: str) -> None:
    report(name, instrument_differences(name))


def instrument_differences(name: str) -> Iterator[str]:
    citations = analysed(name).citations
    for want in expected(name)["instruments"]:
        wanted = want.get("number") or want["name"]
        mentions = [each for each in citations if stands_for(each, wanted, citations)]
        if not mentions:
            yield f"{wanted}: not found"
            continue
        relation = min((each.relation for each in mentions), key=MOST_SPECIFIC_FIRST.index)
        got = {
            "type": {each.type for each in mentions},
            "date": {each.date for each in mentions},
            "issuer": {each.issuer for each in mentions},
            "relation": {relation},
        }
        for field, values in got.items():
            if field in want and not any(agrees(field, value, want[field]) for value in values):
                yield f"{wanted}: {field}: expected {want[field]!r}, got {sorted(map(str, values))}"


def agrees(field: str, got: str | None, want: str) -> bool:
    """Issuers may be written with or without the office of the head ("Giám đốc Sở …")."""
    left, right = fold(got), fold(want)
    return left == right or (field == "issuer" and bool(left) and (left in right or right in left))


@each_sample
def test_named_references(name: str) -> None:
    analysis = analysed(name)
    found = [fold(each.span.of(analysis.document.text)) for each in analysis.citations if each.form == "named"]
    report(name, (words for words in expected(name)["named_references"] if fold(words) not in found))


@each_sample
def test_pinpoints(name: str) -> None:
    found = (each.pinpoint for each in analysed(name).citations if each.pinpoint is not None)
    got = Counter((point.dieu, point.khoan, point.diem) for point in found if point.dieu or point.khoan or point.diem)
    wanted = Counter((dieu, khoan, diem) for dieu, khoan, diem in expected(name)["pinpoints"])

    def differences() -> Iterator[str]:
        yield from (f"missing (điều, khoản, điểm): {point}" for point in (wanted - got).elements())
        yield from (f"not in the text: {point}" for point in (got - wanted).elements())

    report(name, differences())


@each_sample
def test_relations_between_instruments(name: str) -> None:
    citations = analysed(name).citations
    got = {
        tuple(map(fold, (label(instrument(citations[link.source], citations)), link.relation,
                         label(instrument(citations[link.target], citations)))))
        for link in analysed(name).relations
    }  # fmt: skip
    wanted = {tuple(map(fold, relation)) for relation in expected(name)["relations"]}

    def differences() -> Iterator[str]:
        yield from (f"missing: {relation}" for relation in sorted(wanted - got))
        yield from (f"not stated: {relation}" for relation in sorted(got - wanted))

    report(name, differences())


@cache
def faults(name: str) -> tuple[tuple[dict[str, Any], tuple[Span, ...]], ...]:
    """Each planted error with its places: more than one where either of two words may be the wrong one."""
    text = analysed(name).document.text
    found = []
    for error in expected(name)["errors"]:
        places = (place_of(each, text) for each in (error, error.get("or")) if each)
        found.append((error, tuple(place for place in places if place is not None)))
    return tuple(found)


def place_of(error: dict[str, Any], text: str) -> Span | None:
    """White space may be of any width (blanks left for a number or a day)."""
    around = error.get("in", error["wrong"])
    match = re.search(r"\s+".join(map(re.escape, around.split())), text)
    inside = match and re.search(r"\s+".join(map(re.escape, error["wrong"].split())), match[0])
    if not match or not inside:
        return None
    return Span(match.start() + inside.start(), match.start() + inside.end())


def hits(finding: Finding, place: Span) -> bool:
    """The finding touches the place and is not much longer than it."""
    touches = finding.start <= place.end and place.start <= finding.end
    return touches and finding.end - finding.start <= 3 * len(place) + 20


@each_sample
def test_the_planted_errors_are_found(name: str) -> None:
    report(name, error_differences(name))


def error_differences(name: str) -> Iterator[str]:
    analysis = analysed(name)
    for error, places in faults(name):
        if not places:
            yield f"not in the text: {error['wrong']!r}"
            continue
        alarm = error.get("alarm", True)
        found = [each for each in analysis.findings or () if any(hits(each, place) for place in places)]
        right = [each for each in found if (each.severity != "info") == alarm]
        shown = [f"{each.severity} {each.code} {each.text!r} → {each.suggestions}" for each in found]
        if not right:
            yield f"{error['wrong']!r} ({error.get('in', '')}): got {shown or 'nothing'}"
        elif "right" in error and not any(corrects(each, places[0], error["right"], analysis) for each in right):
            yield f"{error['wrong']!r}: expected the suggestion {error['right']!r}, got {shown}"


def corrects(finding: Finding, place: Span, right: str, analysis: Analysis) -> bool:
    """A suggestion gives the same line as the right text."""
    text = analysis.document.text
    wanted = fold(text[: place.start] + right + text[place.end :])
    return any(
        fold(text[: finding.start] + suggestion + text[finding.end :]) == wanted for suggestion in finding.suggestions
    )


@each_sample
def test_there_is_no_other_alarm(name: str) -> None:
    analysis = analysed(name)
    places = [place for _, alternatives in faults(name) for place in alternatives]
    others = (
        f"{each.severity} {each.code} {each.text!r}: {each.message}"
        for each in analysis.findings or ()
        if each.severity != "info" and not any(hits(each, place) for place in places)
    )
    report(name, others)


@each_sample
def test_the_verdict_follows_from_the_planted_errors(name: str) -> None:
    verdict = analysed(name).verdict
    assert verdict is not None
    clean = not any(error.get("alarm", True) for error in expected(name)["errors"])
    assert (verdict.state == "ready") == clean


@pytest.mark.parametrize("name", ["quyet-dinh-kem-ke-hoach.docx", "cong-van.docx"])
def test_the_word_samples_are_what_their_script_writes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from samples.make_samples import WORD_SAMPLES

    with zipfile.ZipFile(SAMPLES / name) as committed, zipfile.ZipFile(BytesIO(WORD_SAMPLES[name]())) as written:
        assert committed.namelist() == written.namelist()
        for part in committed.namelist():
            assert committed.read(part) == written.read(part), part


@pytest.mark.parametrize("name", ["quyet-dinh-kem-ke-hoach.docx", "cong-van.docx"])
def test_the_word_samples_open_in_another_reader(name: str) -> None:
    document = pytest.importorskip("docx").Document(str(SAMPLES / name))
    assert document.tables
    assert document.sections[0].header.paragraphs
