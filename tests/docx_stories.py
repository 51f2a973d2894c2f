"""Random Word files: every kind of run, wrapper, paragraph and story that holds text, in any mixture."""

from __future__ import annotations

from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.docx_files import STRICT, TRANSITIONAL, abstract_list, level, list_instance, make_docx

# Letters whole and in parts, every kind of space, characters that are not shown, a symbol of a font.
LETTERS = "aăbđeêốộừẬĐ\u0301\u0323\u00a0\u00ad\u200b  12,.-ß&<\uf0b7\n"
NUMBERING = (
    abstract_list(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", suffix="nothing"))
    + list_instance(1, 0)
)  # fmt: skip
FORMATS = (
    "",
    "",
    "<w:b/>",
    "<w:caps/>",
    "<w:vanish/>",
    '<w:rFonts w:ascii="Symbol"/>',
    "<w:caps/><w:rPrChange><w:rPr/></w:rPrChange>",
)
WHOLE = ("<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:softHyphen/>", '<w:sym w:font="Symbol" w:char="F0B3"/>')
WRAPPERS = (
    "{}", "{}", "<w:ins>{}</w:ins>", "<w:moveTo>{}</w:moveTo>", '<w:hyperlink r:id="x">{}</w:hyperlink>',
    "<w:smartTag>{}</w:smartTag>", "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:fldSimple w:instr=" REF moc ">{}</w:fldSimple>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF moc </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<mc:AlternateContent><mc:Choice Requires='x'>{}</mc:Choice></mc:AlternateContent>",
    '<w:r><w:footnoteReference w:id="2"/></w:r>{}',
    "<w:r><w:drawing><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:drawing></w:r>",
)  # fmt: skip
REMOVED = ("<w:del>{}</w:del>", "<w:moveFrom>{}</w:moveFrom>")
PROPERTIES = (
    "", "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "<w:rPr><w:ins/></w:rPr>",
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', "<w:rPr><w:del/></w:rPr>",
    "<w:rPr><w:vanish/></w:rPr>",
    '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
)  # fmt: skip

TEXTS = st.text(LETTERS, max_size=6)


@st.composite
def runs(draw: st.DrawFn, tag: str = "t") -> str:
    """A ``w:r`` of texts and single characters."""
    kept = draw(st.sampled_from((' xml:space="preserve"', "")))
    texts = TEXTS.map(lambda text: f"<w:{tag}{kept}>{escape(text)}</w:{tag}>")
    content = draw(st.lists(texts | st.sampled_from(WHOLE), min_size=1, max_size=3))
    return f"<w:r><w:rPr>{draw(st.sampled_from(FORMATS))}</w:rPr>{''.join(content)}</w:r>"


@st.composite
def inlines(draw: st.DrawFn) -> str:
    """Runs in a wrapper, or in two."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from(REMOVED)).format("".join(draw(st.lists(runs("delText"), max_size=2))))
    inside = draw(st.sampled_from(WRAPPERS)).format("".join(draw(st.lists(runs(), max_size=2))))
    # A paragraph of a text box stands in no run, so only the outer wrapper may hold it.
    return draw(st.sampled_from(WRAPPERS[:7])).format(inside)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    content = "".join(draw(st.lists(inlines(), max_size=4)))
    return f"<w:p><w:pPr>{draw(st.sampled_from(PROPERTIES))}</w:pPr>{content}</w:p>"


@st.composite
def stories(draw: st.DrawFn, size: int = 5) -> str:
    """Paragraphs, and tables of them."""
    blocks = draw(st.lists(paragraphs(), max_size=size))
    if draw(st.booleans()):
        cells = "".join(f"<w:tc>{draw(paragraphs())}</w:tc>" for _ in range(2))
        blocks.insert(draw(st.integers(0, len(blocks))), f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    return "".join(blocks)


@st.composite
def word_files(draw: st.DrawFn) -> bytes:
    """A Word file with body, page header and footnote, transitional or strict."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    return make_docx(
        draw(stories()) + section,
        names=draw(st.sampled_from((TRANSITIONAL, STRICT))),
        numbering=NUMBERING,
        header1=draw(paragraphs()),
        footnotes=f'<w:footnote w:id="2">{draw(paragraphs())}</w:footnote>',
    )
