"""The JSON of the contract: complete, valid, and true to the text."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from docparse.pipeline import describe_run
from docparse.report.contract import analysis_to_dict, format_json, format_json_line, load_schema, report_to_dict
from docparse.values import Analysis, Document, Header, Part, UnreadableFile
from tests.made_analyses import make_analysis, make_checked, make_document

VALIDATOR = Draft202012Validator(load_schema())
REFUSED = UnreadableFile(path="hỏng.docx", code="damaged", message="Tệp bị hỏng.", remedy="Hãy lưu lại.")

# Every field that was ever published; a reader of the JSON relies on each of them.
PUBLISHED = {
    "run": "version today on stage config_hash registry model rules_off",
    "error": "path code message remedy",
    "document": "path sha256 text_length reader warnings header parts sections citations relations quotas tasks "
    "findings verdict",
    "header": "issuer parent_issuer issuer_id number symbol place date date_text type title addressees urgency secrecy "
    "legal_bases recipients copy_mark signatures signer signer_title authority spans",
    "signature": "authority title name start end",
    "part": "id kind start end header",
    "section": "kind label number path title level start heading_end end parent part",
    "citation": "start end text type number date issuer issuer_id issuer_implied name title key instrument_id form "
    "antecedent corrected resolved pinpoint relation confidence part section statuses spans",
    "resolution": "number date issuer title confidence source",
    "pinpoint": "phan chuong muc dieu khoan diem phu_luc",
    "status": "on basis state partly_expired amended_by replaced_by since last_known reason",
    "last_known": "state as_of evidence source",
    "relation": "source relation target source_key target_key start end",
    "quota": "start end text subject indicator min max unit comparison value_text period scope deadline owner part "
    "section",
    "task": "start end text lead partners action product recipient deadline part section",
    "finding": "code name severity disposition start end text before after message why source suggestions fix "
    "confidence group at part section",
    "fix": "kind start end replacement",
    "place": "page paragraph line table row column",
    "verdict": "state must_fix verify checked not_checked",
}
ONLY_WHEN_CHECKED = {"findings", "verdict"}


def printed(*analyses: Analysis, errors: tuple[UnreadableFile, ...] = ()) -> Any:
    """What a program reads back from the JSON, validated."""
    data = json.loads(format_json(report_to_dict(analyses, errors, describe_run())))
    VALIDATOR.validate(data)
    return data


def empty_analysis() -> Analysis:
    document = Document(path="", text="", reader="txt", sha256="0" * 64, blocks=())
    return Analysis(document=document, parts=())


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(load_schema())


@pytest.mark.parametrize(("name", "fields"), PUBLISHED.items())
def test_no_published_field_is_lost(name: str, fields: str) -> None:
    definition = load_schema()["$defs"][name]
    assert set(fields.split()) <= set(definition["properties"])
    assert set(fields.split()) - ONLY_WHEN_CHECKED <= set(definition["required"])


@pytest.mark.parametrize("analysis", [make_analysis(), make_checked(), empty_analysis()])
def test_printed_json_is_valid(analysis: Analysis) -> None:
    assert printed(analysis, errors=(REFUSED,))["errors"][0]["code"] == "damaged"


def test_one_line_of_json_lines_is_the_same_answer() -> None:
    answer = report_to_dict([make_checked()], [], describe_run())
    line = format_json_line(answer)
    assert line.count("\n") == 1
    assert json.loads(line) == json.loads(format_json(answer))


def test_unknown_fields_are_not_valid() -> None:
    data = printed(make_checked())
    data["documents"][0]["header"]["ngay"] = "2024-01-01"
    assert not VALIDATOR.is_valid(data)


def test_findings_and_verdict_come_from_check_only() -> None:
    assert not ONLY_WHEN_CHECKED & analysis_to_dict(make_analysis()).keys()
    assert analysis_to_dict(make_checked()).keys() >= ONLY_WHEN_CHECKED


def test_header_is_that_of_the_main_part_and_its_signer_the_first() -> None:
    plain = make_analysis()
    attached = Part(id="attached-1", kind="attached", start=0, end=1, header=Header(issuer="KHÁC"))
    (document,) = printed(replace(plain, parts=(attached, *plain.parts)))["documents"]
    assert document["header"] == document["parts"][1]["header"]
    assert [document["header"][name] for name in ("signer", "signer_title", "authority")] == [
        "Lê Văn An", "PHÓ GIÁM ĐỐC", "KT.",
    ]  # fmt: skip
    start, end = document["header"]["spans"]["issuer"]
    assert plain.document.text[start:end] == document["header"]["issuer"]


@pytest.mark.parametrize("kind", ["citations", "quotas", "tasks", "findings"])
def test_text_is_what_stands_at_the_offsets(kind: str) -> None:
    analysis = make_checked()
    for item in printed(analysis)["documents"][0][kind]:
        assert item["text"] == analysis.document.text[item["start"] : item["end"]]


def test_length_counts_code_points() -> None:
    document = make_document("Số 🏅 ủy")
    (printed_document,) = printed(Analysis(document=document, parts=()))["documents"]
    assert printed_document["text_length"] == 7


def test_ends_of_a_relation_are_keys_or_names() -> None:
    relations = printed(make_analysis())["documents"][0]["relations"]
    program = "Chương trình|12-CTr/TU|2023-01-07|TU@lao-cai"
    assert [(one["source"], one["relation"], one["target"], one["target_key"]) for one in relations] == [
        (program, "implements", "Nghị quyết|08-NQ/TW|?|TW", "Nghị quyết|08-NQ/TW|?|TW"),
        (program, "guides", "Luật Du lịch", "name|luat-du-lich|2017"),
    ]


def test_citation_tells_pieces_pinpoint_and_proposal() -> None:
    law, decree, _, resolution, pinpoint, short = printed(make_analysis())["documents"][0]["citations"]
    known = {"number": "09/2017/QH14", "confidence": 0.9, "source": "named_refs"}
    assert law["resolved"] == {"date": None, "issuer": None, "title": None, **known}
    assert decree["statuses"][0]["last_known"]["as_of"] == "2024-01-01"
    start, end = resolution["spans"]["number"]
    assert make_document().text[start:end] == "08-NQ/TW"
    assert [pinpoint["pinpoint"][unit] for unit in ("dieu", "khoan", "diem")] == ["5", "2", None]
    assert (short["form"], short["antecedent"], short["pinpoint"]) == ("short", None, None)


@settings(max_examples=60)
@given(title=st.text(), path=st.text(max_size=20), recipients=st.lists(st.text(), max_size=3))
def test_any_text_survives_the_json(title: str, path: str, recipients: list[str]) -> None:
    part = Part(id="main", kind="main", start=0, end=0, header=Header(title=title, recipients=tuple(recipients)))
    (document,) = printed(make_analysis(path, parts=(part,)))["documents"]
    assert (document["path"], document["header"]["title"]) == (path, title)
    assert document["header"]["recipients"] == recipients
