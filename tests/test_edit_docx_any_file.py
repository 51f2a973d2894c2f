"""Any Word file, any findings: comments exactly at them, fixes that read back, every finding accounted for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.edit import choose_fixes
from docparse.edit.docx import annotate_docx, fix_docx
from docparse.edit.docx.opened import OpenedDocx
from docparse.edit.docx.written_comments import written_comments
from docparse.readers.docx import read_docx
from docparse.readers.docx.run_map import RunMap
from docparse.values import Document, Finding, Span
from tests.docx_readback import repeated_ids
from tests.docx_stories import word_files
from tests.made_findings import analysis_of, make_finding


@st.composite
def findings(draw: st.DrawFn, document: Document) -> list[Finding]:
    """Findings at different places, in order, some with a fix."""
    found: dict[tuple[int, int], Finding] = {}
    for number in range(draw(st.integers(1, 5)) if document.text else 0):
        start = draw(st.integers(0, len(document.text)))
        end = min(len(document.text), start + draw(st.sampled_from((0, 1, 2, 3, 8))))
        replacement = draw(st.none() | st.text("xyz ", max_size=3))
        found[start, end] = make_finding(document.text, start, end, replacement, message=f"Điểm {number}.")
    return [found[place] for place in sorted(found)]


def typed(mapped: RunMap, span: Span) -> str:
    """What stands in the file at ``span``: no automatic number, no line feed between blocks."""
    return "".join(place.span.of(mapped.document.text) for place in mapped.spans(span) if not place.is_rendered)


@settings(max_examples=40, deadline=None)
@given(word_files(), st.data())
def test_comments(content: bytes, data: st.DataObject) -> None:
    document = read_docx(content, "a.docx")
    made = data.draw(findings(document))
    result = annotate_docx(content, analysis_of(document, *made))
    assert len(result.placed) + len(result.unplaced) == len(made)
    assert read_docx(result.content, "a.docx").text == document.text
    assert not repeated_ids(result.content)
    opened = OpenedDocx(result.content, "a.docx")
    written = {comment.lines[0]: comment.span for comment in written_comments(opened)}
    for finding in result.placed:
        if len(finding.span):
            assert typed(opened.mapped, written[finding.message]) == typed(opened.mapped, finding.span)
    again = annotate_docx(result.content, analysis_of(document, *made))
    assert (again.placed, len(again.present)) == ((), len(result.placed))


@settings(max_examples=60, deadline=None)
@given(word_files(), st.booleans(), st.data())
def test_fixes(content: bytes, tracked: bool, data: st.DataObject) -> None:
    """Each file that is written has been read again and found right."""
    document = read_docx(content, "a.docx")
    chosen = choose_fixes(data.draw(findings(document)))
    result = fix_docx(content, document, chosen, tracked=tracked)
    assert len(result.edits) + len(result.refused) == len(chosen)
    assert not tracked or not repeated_ids(result.content)
