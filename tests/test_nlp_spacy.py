"""docparse as components of a spaCy pipeline."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docparse
import docparse.nlp
from docparse.values import Document, SettingsError

spacy = pytest.importorskip("spacy", reason='needs spaCy: pip install "docparse[nlp]"')
from spacy.tokens import Doc, DocBin  # noqa: E402

COMPONENTS = ("docparse_citations", "docparse_header", "docparse_sections", "docparse_quotas", "docparse_tasks")
DRAFT = """ỦY BAN NHÂN DÂN XÃ AN BÌNH
Số: 12/KH-UBND
An Bình, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Phát động thi đua năm 2024

Thực hiện Chương trình số 43-CTr/TU ngày 18/9/2020 của Tỉnh ủy và khoản 2 Điều 5 Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ:

I. MỤC TIÊU
1. Phấn đấu ít nhất 95% hồ sơ được giải quyết đúng hạn trong năm 2024.
II. TỔ CHỨC THỰC HIỆN
1. Giao Văn phòng Ủy ban nhân dân xã chủ trì, phối hợp với Công an xã báo cáo kết quả trước ngày 15/12/2024.
"""  # noqa: E501


@pytest.fixture(scope="module")
def nlp() -> Any:
    pipeline = docparse.nlp.blank()
    for name in COMPONENTS:
        pipeline.add_pipe(name)
    return pipeline


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_the_text_of_a_doc_is_the_text(text: str) -> None:
    assert docparse.nlp.blank().tokenizer(text).text == text


def test_a_plain_text_gets_the_values_of_extract(nlp: Any) -> None:
    doc = nlp(DRAFT)
    analysis = doc._.analysis
    assert [span._.citation.number for span in doc.spans["citations"]] == ["43-CTr/TU", "98/2023/NĐ-CP"]
    assert [span._.section.path for span in doc.spans["sections"]] == ["I", "I.1", "II", "II.1"]
    assert [(span._.quota.min, span._.quota.unit) for span in doc.spans["quotas"]] == [(95.0, "%")]
    assert [(span.label_, span._.task.deadline) for span in doc.spans["tasks"]] == [("led", "2024-12-15")]
    assert doc._.header.number == "12/KH-UBND"
    assert {span.label_ for span in doc.spans["header"]} >= {"issuer", "number", "date", "type", "title"}
    assert [span.label_ for span in doc.spans["parts"]] == ["main"]
    assert len(analysis.citations) == len(doc.spans["citations"])


@pytest.mark.parametrize("group", ["citations", "quotas", "sections", "tasks", "parts"])
def test_a_value_has_the_offsets_of_the_doc(nlp: Any, group: str) -> None:
    """Also where the Document has another text: wrapped lines, marks, letters in pieces."""
    text = DRAFT.replace("Điều 5 Nghị", "Điều 5\r\nNghị").replace("ít nhất 95%", "**ít nhất** **95%**")
    doc = nlp("\ufeff" + text)
    assert doc._.analysis.document.text != doc.text
    assert doc.spans[group]
    for span in doc.spans[group]:
        value = getattr(span._, group[:-1])
        assert span.text.startswith(doc.text[value.start : value.end])


def test_a_span_has_the_value_of_its_own_kind_only(nlp: Any) -> None:
    doc = nlp(DRAFT)
    citation = doc.spans["citations"][0]
    assert citation._.citation is not None
    assert (citation._.section, citation._.quota, citation._.part) == (None, None, None)
    assert doc[0:3]._.citation is None
    assert citation.kb_id_ == citation._.citation.key


@pytest.mark.parametrize("text", ["", " ", "\n\n", "hello", "\x00\x01", "%PDF-1.7", "PK\x03\x04", "{\\rtf1}", "<html>"])
def test_a_text_that_is_no_document_has_no_finds(nlp: Any, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert [len(doc.spans[group]) for group in ("citations", "quotas", "sections", "tasks")] == [0, 0, 0, 0]


def test_a_file_keeps_what_its_layout_says(nlp: Any, root: Path) -> None:
    path = root / "samples" / "quyet-dinh-kem-ke-hoach.docx"
    analysis = docparse.extract(path)
    for source in (path, analysis.document, analysis):
        doc = nlp(docparse.nlp.make_doc(nlp, source))
        assert doc._.analysis == analysis
        assert doc.text == analysis.document.text
        assert tuple(span._.citation for span in doc.spans["citations"]) == analysis.citations
        assert tuple(span._.part for span in doc.spans["parts"]) == analysis.parts
        assert tuple(span._.section for span in doc.spans["sections"]) == analysis.sections
        assert tuple(span._.task for span in doc.spans["tasks"]) == analysis.tasks


def test_a_markdown_file_has_the_offsets_of_its_document(nlp: Any, root: Path) -> None:
    analysis = docparse.extract(root / "samples" / "ke-hoach-thi-dua.md")
    assert analysis.document.source is not None
    doc = nlp(docparse.nlp.make_doc(nlp, analysis))
    assert tuple(span._.citation for span in doc.spans["citations"]) == analysis.citations


def values_of(doc: Any) -> list[Any]:
    """Everything that the spans of a Doc stand for."""
    names = {"citations": "citation", "sections": "section", "quotas": "quota", "tasks": "task", "header": "part"}
    return [
        (span.label_, span.text, getattr(span._, name)) for group, name in names.items() for span in doc.spans[group]
    ]


def test_a_doc_is_saved_and_loaded(nlp: Any, tmp_path: Path) -> None:
    doc = nlp(DRAFT)
    (tmp_path / "sub").mkdir()
    doc.to_disk(tmp_path / "doc")
    loaded = [
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        Doc(spacy.blank("en").vocab).from_disk(tmp_path / "doc"),
        pickle.loads(pickle.dumps(doc)),
        *DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab),
    ]
    for other in loaded:
        assert other.text == doc.text
        assert other._.analysis == doc._.analysis
        assert values_of(other) == values_of(doc)


def test_a_document_with_a_layout_is_saved_and_loaded(nlp: Any, root: Path) -> None:
    doc = nlp(docparse.nlp.make_doc(nlp, root / "samples" / "quyet-dinh-kem-ke-hoach.docx"))
    other = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    document: Document = other._.analysis.document
    assert document == doc._.analysis.document
    assert {type(block.kind) for block in document.blocks} == {type(doc._.analysis.document.blocks[0].kind)}


def test_a_pipeline_is_saved_and_loaded(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    other = spacy.load(tmp_path / "pipeline")
    assert other.pipe_names == list(COMPONENTS)
    assert values_of(other(DRAFT)) == values_of(nlp(DRAFT))
    assert docparse.nlp.blank().from_bytes(docparse.nlp.blank().to_bytes())(DRAFT).text == DRAFT


def test_the_key_of_the_spans_is_a_setting() -> None:
    pipeline = docparse.nlp.blank()
    pipeline.add_pipe("docparse_citations", config={"spans_key": "instruments"})
    assert list(pipeline(DRAFT).spans) == ["instruments"]


def test_many_texts_in_one_pass(nlp: Any) -> None:
    wanted = values_of(nlp(DRAFT))
    assert [values_of(doc) for doc in nlp.pipe([DRAFT, "", DRAFT], batch_size=2)][::2] == [wanted, wanted]


@pytest.mark.slow
def test_many_texts_in_two_processes(nlp: Any) -> None:
    wanted = values_of(nlp(DRAFT))
    assert [values_of(doc) for doc in nlp.pipe([DRAFT] * 4, n_process=2, batch_size=1)] == [wanted] * 4


def test_a_long_text_is_no_error() -> None:
    assert len(docparse.nlp.blank()("Điều 1. " * 200_000)) > 400_000


@pytest.mark.parametrize("before", ["", "import docparse.nlp; docparse.nlp.register(); "])
def test_spacy_finds_the_components(before: str) -> None:
    """Where docparse is installed by its entry points; in a bare checkout after ``register``."""
    from importlib.metadata import entry_points

    if not before and "docparse_citations" not in entry_points(group="spacy_factories").names:
        pytest.skip("docparse is not installed here, so spaCy cannot find it by itself")
    code = f"{before}import spacy; spacy.blank('en').add_pipe('docparse_citations')"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120, cwd=Path(__file__).parent.parent)


def test_without_spacy_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SettingsError, match=r"Chưa cài gói spacy.*docparse\[nlp\]"):
        docparse.nlp.blank()
