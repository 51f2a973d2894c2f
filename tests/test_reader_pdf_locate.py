"""The place of a stretch of text on its page: read back from the file, it holds exactly those letters."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.made_pdf import LETTER, MadePage, make_pdf, width_of
from docparse.readers import read
from docparse.readers.pdf.locate import PageBox, locate_spans
from docparse.readers.pdf.stamps import lay_down
from docparse.values import Document, Span

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ("ke-hoach-so-noi-vu.pdf", "chi-tieu-nuoc-sach.pdf", "thong-bao-dong-dau.pdf")
PLAIN = (
    "Căn cứ tình hình thực tế của các thôn, Ban Chỉ huy giao từng đội rà lại dụng cụ, thuyền và phao, ghi đủ số hỏng "
    "vào sổ, báo cáo trước mùa mưa."
)


@cache
def opened(path: Path) -> tuple[bytes, Document]:
    content = path.read_bytes()
    return content, read(str(path), content)


def letters(text: str) -> str:
    return re.sub(r"\W|_", "", unicodedata.normalize("NFC", text))


@cache
def glyphs(content: bytes) -> dict[int, list[tuple[float, float, str]]]:
    """The middle of each character of each page, in the order of the file."""
    found: dict[int, list[tuple[float, float, str]]] = {}
    pdf = pypdfium2.PdfDocument(content)
    for number in range(len(pdf)):
        page = lay_down(pdf, number)[0].get_textpage()
        boxes = [page.get_charbox(index, loose=True) for index in range(page.count_chars())]
        middles = [((left + right) / 2, (bottom + top) / 2) for left, bottom, right, top in boxes]
        found[number + 1] = [(x, y, page.get_text_range(at, 1)) for at, (x, y) in enumerate(middles)]
        page.close()
    pdf.close()
    return found


def shown_in(content: bytes, places: Iterable[Sequence[PageBox]]) -> list[str]:
    """The letters whose middles are in the boxes of each place."""
    return [letters("".join(letter for box in boxes for letter in _inside(content, box))) for boxes in places]


def _inside(content: bytes, box: PageBox) -> Iterable[str]:
    return (
        letter for x, y, letter in glyphs(content)[box.page] if box.left < x < box.right and box.bottom < y < box.top
    )


def words_of(document: Document) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(r"\w+", document.text)]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_our_samples_is_found(name: str) -> None:
    content, document = opened(ROOT / "samples" / name)
    spans = words_of(document)
    places = locate_spans(content, name, document, spans)
    assert shown_in(content, places) == [letters(span.of(document.text)) for span in spans]


@pytest.mark.slow
def test_every_word_of_real_files_is_found(shared: Path) -> None:
    for path in sorted((shared / "docs" / "pdf").glob("vp-*-SNV-*.pdf")):
        content, document = opened(path)
        spans = words_of(document)[:400]
        shown = shown_in(content, locate_spans(content, path.name, document, spans))
        same = sum(one == letters(span.of(document.text)) for one, span in zip(shown, spans, strict=True))
        assert same / len(spans) > 0.99, path.name


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_stretch_holds_its_letters_and_no_others(data: st.DataObject) -> None:
    content, document = opened(ROOT / "samples" / SAMPLES[0])
    start = data.draw(st.integers(0, len(document.text) - 1))
    block = document.block_at(start)
    assert block is not None
    span = Span(start, data.draw(st.integers(start + 1, max(start + 1, min(block.end, start + 150)))))
    words = letters(span.of(document.text))
    if words:
        assert shown_in(content, locate_spans(content, "x.pdf", document, [span])) == [words]


def made(page: MadePage) -> tuple[bytes, Document]:
    content = make_pdf([page])
    return content, read("mau.pdf", content)


def place(content: bytes, document: Document, words: str) -> tuple[PageBox, ...]:
    start = document.text.index(words)
    return locate_spans(content, "mau.pdf", document, [Span(start, start + len(words))])[0]


def test_a_box_is_as_wide_as_its_letters() -> None:
    page = MadePage()
    page.text(85, 100, PLAIN[:40])
    content, document = made(page)
    (box,) = place(content, document, "tình")
    before = PLAIN.index("tình") * 14 * LETTER
    assert box.page == 1
    assert (box.left, box.right) == pytest.approx((85 + before, 85 + before + width_of("tình")), abs=0.1)
    assert box.bottom < 842 - 100 < box.top


@pytest.mark.parametrize("turns", [0, 90, 180, 270])
@pytest.mark.parametrize("words", ["Căn", "cụ, thuyền và phao", "rà lại dụng cụ"])
def test_a_page_may_be_turned_and_a_place_run_over_lines(turns: int, words: str) -> None:
    page = MadePage(rotate=turns)
    page.paragraph(100, PLAIN, right=330)
    content, document = made(page)
    (shown,) = shown_in(content, [place(content, document, words)])
    # The library gives what stands on its head from its end.
    assert sorted(shown) == sorted(letters(words))


def two_columns() -> MadePage:
    page = MadePage(width=842, height=595)
    for left in (60, 460):
        y = 80.0
        for number in range(1, 6):
            y = page.paragraph(y, f"{PLAIN[:-1]} ở thôn {number} {'Đông' if left == 60 else 'Tây'}.", left=left,
                               right=left + 320)  # fmt: skip
    return page


def margin_words() -> MadePage:
    page = MadePage()
    page.paragraph(100, PLAIN)
    page.upright(40, 500, "Bản lưu của kho")
    return page


def over_a_blank() -> MadePage:
    page = MadePage()
    page.text(85, 100, "Họ tên:")
    page.fill_in(85 + width_of("Họ tên: "), 100, "Bùi Văn Lâm")
    page.paragraph(140, PLAIN)
    return page


def with_crop() -> MadePage:
    page = MadePage(crop=(60, 60, 560, 790))
    page.paragraph(100, PLAIN)
    return page


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (two_columns(), "Tây"), (two_columns(), "thôn 4 Tây"), (margin_words(), "của kho"), (over_a_blank(), "Văn Lâm"),
        (with_crop(), "thuyền"),
    ],
)  # fmt: skip
def test_words_that_the_text_moves_are_found_where_the_page_shows_them(page: MadePage, words: str) -> None:
    content, document = made(page)
    assert shown_in(content, [place(content, document, words)]) == [letters(words)]


def test_a_point_has_the_letter_before_it() -> None:
    page = MadePage()
    page.text(85, 100, "Kính gửi các thôn")
    content, document = made(page)
    end = len(document.text)
    spans = [Span(end, end), Span(6, 6), Span(0, 0), Span(4, 5)]
    shown = shown_in(content, locate_spans(content, "mau.pdf", document, spans))
    assert shown == ["n", "g", "K", "hg"]


def test_another_text_has_no_place() -> None:
    page = MadePage()
    page.text(85, 100, "Kính gửi các thôn")
    content, document = made(page)
    other = replace(document, text=document.text.replace("các", "cac"))
    assert locate_spans(content, "mau.pdf", other, [Span(0, 4)]) == [()]


@pytest.mark.slow
def test_recognised_words_are_marked_where_the_picture_shows_them(need_tool: Callable[[str], str]) -> None:
    """Our scan shows the pages of the file that it was made of."""
    need_tool("tesseract")
    source = ROOT / "samples" / "ke-hoach-so-noi-vu.pdf"
    content, document = opened(ROOT / "samples" / "ke-hoach-so-noi-vu-quet.pdf")
    spans = [span for span in words_of(document) if len(span) > 2]
    places = locate_spans(content, "quet.pdf", document, spans)
    assert all(places)
    shown = shown_in(source.read_bytes(), places)
    near = sum(letters(span.of(document.text)) in found for span, found in zip(spans, shown, strict=True))
    assert near / len(spans) > 0.9


@pytest.mark.slow
@pytest.mark.parametrize("turns", [1, 2])
def test_words_of_a_page_that_lies_wrong_are_found_too(turns: int, need_tool: Callable[[str], str]) -> None:
    need_tool("tesseract")
    upright, source = ((ROOT / "samples" / f"ke-hoach-so-noi-vu{end}.pdf").read_bytes() for end in ("-quet", ""))
    with pypdfium2.PdfDocument(upright) as scan, pypdfium2.PdfDocument.new() as turned:
        turned.import_pages(scan, [0])
        turned[0].set_rotation(90 * turns)
        out = io.BytesIO()
        turned.save(out)
    document = read("quet.pdf", out.getvalue())
    spans = [span for span in words_of(document) if len(span) > 2]
    shown = shown_in(source, locate_spans(out.getvalue(), "quet.pdf", document, spans))
    near = sum(letters(span.of(document.text)) in found for span, found in zip(spans, shown, strict=True))
    assert near / len(spans) > 0.9
