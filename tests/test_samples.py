"""The samples, read by the whole program, against analyses written by hand (samples/expected/README.md)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from docparse.values import Citation, Header, Span
from tests.sample_expectations import analysed, each_sample, expected, fold, not_yet, report

MOST_SPECIFIC_FIRST = (
    "based_on", "attached", "amends", "replaces", "repeals", "guides", "implements", "reply_to", "mentions",
)  # fmt: skip


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
    late = not_yet(name, "header")
    wanted = {field: value for field, value in expected(name)["header"].items() if field not in late}
    report(name, header_differences(wanted, analysed(name).header))


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
