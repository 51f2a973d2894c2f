"""Header, Part and Analysis: fields derived from others."""

from __future__ import annotations

from docparse.values import Analysis, Document, Header, Part, Signature, Span

TWO_SIGNERS = Header(
    number="12/KH-UBND",
    spans=(("number", Span(4, 14)), ("place", Span(20, 26))),
    signatures=(
        Signature(start=50, end=90, authority=("TM.", "KT."), title="PHÓ CHỦ TỊCH", name="Lê Văn Mẫu"),
        Signature(start=95, end=120, title="GIÁM ĐỐC"),
    ),
)


def test_span_of_a_field() -> None:
    assert TWO_SIGNERS.span_of("number") == Span(4, 14)
    assert TWO_SIGNERS.span_of("date") is None


def test_the_first_signature_speaks_for_the_header() -> None:
    header = TWO_SIGNERS
    assert (header.signer, header.signer_title, header.authority) == ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH", "TM.")


def test_an_unsigned_header_has_no_signer() -> None:
    assert (Header().signer, Header().signer_title, Header().authority) == (None, None, None)


def test_a_signature_without_marks_has_no_authority() -> None:
    assert Header(signatures=(Signature(start=0, end=8, title="GIÁM ĐỐC"),)).authority is None


def test_the_header_of_an_analysis_is_that_of_its_main_part() -> None:
    document = Document(path="a.txt", text="", reader="txt", sha256="0" * 64, blocks=())
    attached = Part(id="p1", kind="attached", start=0, end=0, header=Header())
    main = Part(id="p0", kind="main", start=0, end=0, header=TWO_SIGNERS)
    assert Analysis(document=document, parts=(attached, main)).header is TWO_SIGNERS
    assert Analysis(document=document, parts=(attached,)).header == Header()
