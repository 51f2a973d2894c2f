"""Every code point of a Word document leads to the characters of the file that show it, and back."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.readers.docx import map_runs, read_docx
from docparse.readers.docx.run_map import RunMap, RunSpan
from docparse.readers.docx.run_text import in_capitals
from docparse.readers.options import USUAL, ReadOptions
from docparse.text.normalize import normalize
from docparse.values import Span
from tests.docx_edits import MARK, replace_text
from tests.docx_files import STRICT, abstract_list, level, list_instance, make_docx, numbered, paragraph
from tests.docx_stories import word_files

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "samples").rglob("*.docx"))
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LIST = abstract_list(0, level(0, "decimal", "%1.")) + list_instance(1, 0)
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent>{1}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def map_body(body: str, **parts: str) -> RunMap:
    return map_runs(make_docx(body, **parts), "mau.docx")


def describe(span: RunSpan) -> tuple[str, str, int, int]:
    """(local name, text of the element, first, last) of what shows a span."""
    if span.element is None:
        return "", "", 0, 0
    return str(span.element.tag).rpartition("}")[2], span.element.text or "", span.element_start, span.element_end


@pytest.mark.parametrize(
    ("inside", "word", "expected"),
    [
        (run("Sở Nội vụ"), "Nội", [("t", "Sở Nội vụ", 3, 6)]),
        (run("Sở N") + run("ội v") + run("ụ"), "Nội vụ",
         [("t", "Sở N", 3, 4), ("t", "ội v", 0, 4), ("t", "ụ", 0, 1)]),
        ("<w:r><w:t>  không giữ </w:t></w:r>", "không giữ", [("t", "  không giữ ", 2, 11)]),
        (run("Số:") + "<w:r><w:tab/></w:r>" + run("/KH"), "\t/", [("tab", "", 0, 1), ("t", "/KH", 0, 1)]),
        (run("đường số 1", "<w:caps/>"), "SỐ", [("t", "đường số 1", 6, 8)]),
        (run("Ke\u0302\u0301 hoa\u0323ch"), "hoạch", [("t", "Ke\u0302\u0301 hoa\u0323ch", 5, 11)]),
        (run("Kê") + run("\u0301 hoạch"), "Kế", [("t", "Kê", 0, 2), ("t", "\u0301 hoạch", 0, 1)]),
        (run("Kê") + run("\u0301 hoạch"), " hoạch", [("t", "\u0301 hoạch", 1, 7)]),
        (run("thủy\u00adlợi"), "yl", [("t", "thủy\u00adlợi", 3, 6)]),
        (run("thủy") + "<w:r><w:softHyphen/></w:r>" + run("lợi"), "yl",
         [("t", "thủy", 3, 4), ("softHyphen", "", 0, 1), ("t", "lợi", 0, 1)]),
        (run("ngày\u00a020"), " 20", [("t", "ngày\u00a020", 4, 7)]),
        (run("\uf021A\uf0b1B", '<w:rFonts w:ascii="Symbol"/>'), "±B", [("t", "\uf021A\uf0b1B", 2, 4)]),
        (f"<w:ins>{run('mới')}</w:ins><w:del>{run('cũ', tag='delText')}</w:del>{run(' và')}", "mới và",
         [("t", "mới", 0, 3), ("t", " và", 0, 3)]),
        (f'<w:hyperlink r:id="x">{run("trang ")}<w:smartTag>{run("tin")}</w:smartTag></w:hyperlink>', "g t",
         [("t", "trang ", 4, 6), ("t", "tin", 0, 1)]),
    ],
    ids=[
        "in one run", "over three runs", "space that does not count", "tab", "capitals by format", "separate marks",
        "letter over two runs", "after a letter over two runs", "soft hyphen", "soft hyphen of its own",
        "non-breaking space", "symbols", "tracked changes", "link and smart tag",
    ],
)  # fmt: skip
def test_the_source_of_a_word(inside: str, word: str, expected: list[tuple[str, str, int, int]]) -> None:
    mapped = map_body(f"<w:p>{inside}</w:p>")
    start = mapped.document.text.index(word)
    assert [describe(span) for span in mapped.spans(Span(start, start + len(word)))] == expected


def test_automatic_numbers_have_a_paragraph_and_line_feeds_have_nothing() -> None:
    mapped = map_body(numbered("Một", 1) + numbered("Hai", 1), numbering=LIST)
    assert mapped.document.text == "1. Một\n2. Hai"
    number, text, line_feed, *_ = mapped.spans()
    assert (number.span, number.is_rendered, number.unsafe) == (Span(0, 3), True, "rendered")
    assert number.paragraph is text.paragraph is not None
    assert (line_feed.span, line_feed.paragraph) == (Span(6, 7), None)


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        (run("chữ"), None),
        (f'<w:hyperlink r:id="x">{run("chữ")}</w:hyperlink>', None),
        (f"<w:ins>{run('chữ')}</w:ins>", None),
        (f"<w:sdt><w:sdtPr><w:alias w:val='Số'/></w:sdtPr><w:sdtContent>{run('chữ')}</w:sdtContent></w:sdt>", None),
        (FIELD.format('HYPERLINK "x"', run("chữ")), None),
        (FIELD.format("REF moc", run("chữ")), "field"),
        (FIELD.format("TOC", FIELD.format('HYPERLINK "x"', run("chữ"))), "field"),
        (FIELD.format('HYPERLINK "x"', FIELD.format("REF moc", run("chữ"))), "field"),
        (FIELD.format("REF moc", run("3")) + run("chữ"), None),
        (f'<w:fldSimple w:instr=" REF moc ">{run("chữ")}</w:fldSimple>', "field"),
        (f'<w:fldSimple w:instr=" HYPERLINK x ">{run("chữ")}</w:fldSimple>', None),
        ("<m:oMath><m:r><m:t>chữ</m:t></m:r></m:oMath>", "equation"),
        ("<w:r><w:pict><v:shape><v:textpath string='chữ'/></v:shape></w:pict></w:r>", "word_art"),
        (f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run('chữ')}</w:sdtContent></w:sdt>",
         "locked"),
        (f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{run('chữ')}</w:sdtContent></w:sdt>", "data_bound"),
        ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="chữ"/></w:ddList></w:ffData>'
         '</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "form_field"),
        (BOX.format(paragraph("chữ"), paragraph("chữ")), "copy"),
        (BOX.format(paragraph("chữ"), ""), None),
    ],
)  # fmt: skip
def test_places_that_are_not_safe_to_change(inside: str, reason: str | None) -> None:
    mapped = map_body(f"<w:p>{inside}</w:p>")
    start = mapped.document.text.index("chữ")
    assert [span.unsafe for span in mapped.spans(Span(start, start + 3))] == [reason]


def test_deleted_text_of_the_original_is_not_to_be_changed() -> None:
    data = make_docx(f"<w:p>{run('giữ ')}<w:del>{run('bỏ', tag='delText')}</w:del></w:p>")
    mapped = map_runs(data, "mau.docx", ReadOptions(as_original=True))
    assert [(span.span.of(mapped.document.text), span.unsafe) for span in mapped.spans()] == [
        ("giữ ", None), ("bỏ", "deleted"),
    ]  # fmt: skip


def test_the_copy_of_a_text_box_is_found() -> None:
    twice = f"<w:p>{run('MẬT')}{run(' và gấp')}</w:p>"
    mapped = map_body(f"<w:p>{BOX.format(twice, twice)}</w:p>")
    first, second = mapped.spans()
    assert first.element is not None
    assert second.element is not None
    copies = [mapped.copy_of(first.element), mapped.copy_of(second.element)]
    assert [copy.text for copy in copies if copy is not None] == ["MẬT", " và gấp"]
    assert all(next(copy.iterancestors("{*}Fallback"), None) is not None for copy in copies if copy is not None)


def test_a_copy_that_reads_otherwise_is_none() -> None:
    mapped = map_body(f"<w:p>{BOX.format(paragraph('MẬT'), paragraph('KHẨN'))}</w:p>")
    (span,) = mapped.spans()
    assert span.element is not None
    assert mapped.copy_of(span.element) is None


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, ("t", "Sở", 0, 0)),
        (1, ("t", "Sở", 1, 1)),
        (2, ("t", "Sở", 2, 2)),
        (3, ("tab", "", 1, 1)),
        (4, ("t", "x", 1, 1)),
        (7, ("t", "Hai", 0, 0)),
        (8, ("t", "Hai", 0, 0)),
        (9, ("t", "Hai", 1, 1)),
    ],
)
def test_new_characters_go_into_the_run_before(offset: int, expected: tuple[str, str, int, int]) -> None:
    body = f"<w:p>{run('Sở')}<w:r><w:tab/></w:r>{run('x')}</w:p>" + numbered("Hai", 1)
    mapped = map_body(body, numbering=LIST)
    assert mapped.document.text == "Sở\tx\n1. Hai"
    point = mapped.insertion_point(offset)
    if offset == 7:
        assert point is None, "inside an automatic number"
    else:
        assert point is not None
        assert describe(point) == expected


def test_an_address_leads_to_the_same_element_of_a_fresh_parse() -> None:
    mapped = map_runs(make_docx(paragraph("Một") + paragraph("Hai"), names=STRICT), "mau.docx")
    *_, last = mapped.spans()
    assert last.element is not None
    part, way = mapped.address(last.element)
    element = map_runs(make_docx(paragraph("Một") + paragraph("Hai"), names=STRICT), "mau.docx").parts[part]
    for step in way:
        element = element[step]
    assert (part, element.text) == ("word/document.xml", "Hai")


# What an element shows that is one character.
WHOLE = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": ""}


def check_map(mapped: RunMap) -> None:
    """The spans cover the text in order; each element leads back; what the elements hold gives the text."""
    text, covered = mapped.document.text, 0
    for span in mapped.spans():
        assert span.start <= covered
        covered = max(covered, span.end)
        if span.element is not None:
            assert mapped.span_of(span.element) == (span.span if len(span.span) else None)
            assert mapped.address(span.element)[0] == span.part
    assert covered == len(text)
    for block in mapped.document.blocks:
        spans = [span for span in mapped.spans(block.span) if not span.is_rendered]
        raw = "".join(characters(span, text) for span in spans)
        if spans and not any("\ue000" <= char < "\uf900" for char in raw):
            shown = normalize(raw).text.replace("\n", " ")
            assert in_capitals(shown) == in_capitals(text[spans[0].start : spans[-1].end])


def characters(span: RunSpan, text: str) -> str:
    """What the file holds at a span; where that is no text, what is shown of it."""
    name, held, start, end = describe(span)
    return held[start:end] if name in {"t", "delText"} else WHOLE.get(name, text[span.start : span.end])


def check_change(data: bytes, mapped: RunMap, span: Span, options: ReadOptions = USUAL) -> None:
    """Replacing what is behind ``span`` in the file changes the text there and nowhere else."""
    before = mapped.document
    fresh = map_runs(data, "mau.docx", options)
    after = read_docx(replace_text(data, fresh, span), "mau.docx", options)
    assert after.text == before.text[: span.start] + MARK + before.text[span.end :]
    assert len(after.blocks) == len(before.blocks)


def safe_spans(mapped: RunMap, random: Random, count: int) -> Iterator[Span]:
    """Some spans inside blocks, empty ones too, that are wholly in the file and cut no letter from its marks."""
    blocks = mapped.document.blocks
    for _ in range(count if blocks else 0):
        block = random.choice(blocks)
        start = random.randint(block.start, block.end)
        span = Span(start, min(block.end, start + random.choice((0, 1, 1, 2, 5, 30))))
        places = [*mapped.spans(span)] if len(span) else [mapped.insertion_point(start)]
        found = [place for place in places if place is not None and place.unsafe is None]
        edges = mapped.document.text[start : start + 1] + mapped.document.text[span.end : span.end + 1]
        if any(map(unicodedata.combining, edges)):
            continue
        if places and len(found) == len(places) and Span(found[0].start, found[-1].end) == span:
            yield span


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("as_original", [False, True])
def test_samples(path: Path, as_original: bool) -> None:
    data, options = path.read_bytes(), ReadOptions(as_original=as_original)
    mapped = map_runs(data, path.name, options)
    assert mapped.document == read_docx(data, path.name, options)
    check_map(mapped)
    for span in safe_spans(mapped, Random(path.stem), 4):
        check_change(data, mapped, span, options)


@settings(max_examples=50, deadline=None)
@given(word_files(), st.booleans(), st.randoms(use_true_random=False))
def test_any_file(data: bytes, as_original: bool, random: Random) -> None:
    options = ReadOptions(as_original=as_original)
    mapped = map_runs(data, "mau.docx", options)
    assert mapped.document == read_docx(data, "mau.docx", options)
    check_map(mapped)
    for span in safe_spans(mapped, random, 2):
        check_change(data, mapped, span, options)


def test_real_documents(shared: Path) -> None:
    for number, path in enumerate(sorted((shared / "docs" / "docx").glob("*.docx"))):
        data = path.read_bytes()
        mapped = map_runs(data, path.name)
        check_map(mapped)
        for span in safe_spans(mapped, Random(path.stem), 2 if number % 5 == 0 else 0):
            check_change(data, mapped, span)
