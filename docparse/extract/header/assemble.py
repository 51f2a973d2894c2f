"""Put the header of one part together from the finders of its fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.addressees import Addressees, find_addressees
from docparse.extract.header.closing_date import find_closing_date
from docparse.extract.header.enclosure_title import begins_enclosure, find_enclosure_title
from docparse.extract.header.found import Found
from docparse.extract.header.implied_issuer import find_implied_issuer
from docparse.extract.header.issuer_ids import find_issuer_id
from docparse.extract.header.letterhead import find_letterhead
from docparse.extract.header.lines import DocumentLines, Line
from docparse.extract.header.marks import find_secrecy, find_urgency
from docparse.extract.header.number import NumberLine, find_number
from docparse.extract.header.opening import Opening, find_opening
from docparse.extract.header.page_pictures import unsure_fields, with_stamped_date, with_stamped_number
from docparse.extract.header.place_date import PlaceDate, find_place_date
from docparse.extract.header.recipients import Recipients, find_recipients
from docparse.extract.header.signatures import find_signatures
from docparse.extract.header.subject import find_subject
from docparse.extract.header.type_title import TypeTitle, find_type_title
from docparse.values import BlockKind, Document, Header, PartKind, Signature, Span
from docparse.values.changes import with_changes

_STAMP_LINES = 12
_HIGHEST_FORM = 6
LETTER = "Công văn"


def read_header(document: Document, span: Span, kind: PartKind, all_lines: DocumentLines) -> Header:
    """The header of the part that covers ``span``; of a text without any header all fields are empty."""
    lines = all_lines.within(span)
    if kind == "appendix":
        return _enclosed_header(lines, find_enclosure_title(lines, document), document)
    opening = find_opening(lines)
    type_title = _type_title(opening.after, document)
    if kind == "attached" and not _has_letterhead(opening):
        return _enclosed_header(lines, type_title, document)
    page_heads = [line for line in all_lines.within(span, margins=True) if line.kind is BlockKind.PAGE_HEADER]
    written = find_number(opening.letterhead, document.text) or find_number(page_heads, document.text)
    number = with_stamped_number(written, document)
    recipients = find_recipients(lines, document)
    signatures = find_signatures(lines, recipients)
    dated = with_stamped_date(_date(document, opening, type_title, signatures, page_heads), document)
    subject = find_subject(opening.letterhead, document)
    addressees = find_addressees(opening.after)
    if not _is_document(opening, number, dated, type_title, addressees):
        return Header()
    header = _header(document, opening, number, dated, type_title, subject, addressees, recipients, signatures)
    return with_changes(header, unsure=unsure_fields(document, header.spans))


def _date(
    document: Document,
    opening: Opening,
    type_title: TypeTitle,
    signatures: Sequence[Signature],
    page_heads: Sequence[Line],
) -> PlaceDate | None:
    """The date of the letterhead, else that before the signature, else that of a page header."""
    text = document.text
    return (
        find_place_date(opening.letterhead, text)
        or find_closing_date(opening.after, text, _value(type_title.type), signatures)
        or find_place_date(page_heads, text)
    )


def _type_title(after: Sequence[Line], document: Document) -> TypeTitle:
    """Type and title below the letterhead, which an appendix may repeat above its label."""
    find = find_enclosure_title if after and begins_enclosure(after[0]) else find_type_title
    return find(after, document)


def _has_letterhead(opening: Opening) -> bool:
    """True if the part begins with a letterhead; a national header far down is that of a form in it."""
    return bool(opening.letterhead) and (not opening.national or opening.first < _HIGHEST_FORM)


def _is_document(
    opening: Opening,
    number: NumberLine | None,
    dated: PlaceDate | None,
    type_title: TypeTitle,
    addressees: Addressees | None,
) -> bool:
    """True if at least the national header, a number line, or a type with something beside it is there."""
    if opening.national or number is not None:
        return True
    return type_title.type is not None or (addressees is not None and dated is not None)


def _enclosed_header(lines: Sequence[Line], type_title: TypeTitle, document: Document) -> Header:
    """An enclosure without a letterhead of its own has a type, a title and perhaps signatures."""
    recipients = find_recipients(lines, document)
    signatures = find_signatures(lines, recipients)
    found = {"type": type_title.type, "title": type_title.title}
    return Header(
        type=_value(type_title.type), title=_value(type_title.title), signatures=signatures,
        recipients=recipients.items if recipients else (),
        copy_mark=recipients.copy_mark if recipients else None,
        spans=(*_spans(found), *_closing_spans(document, recipients, signatures)),
    )  # fmt: skip


def _header(
    document: Document, opening: Opening, number: NumberLine | None, dated: PlaceDate | None,
    type_title: TypeTitle, subject: Found | None, addressees: Addressees | None, recipients: Recipients | None,
    signatures: tuple[Signature, ...],
) -> Header:  # fmt: skip
    names = find_letterhead(opening.letterhead, document)
    issuer = names.issuer or find_implied_issuer(opening, type_title.title, document)
    stamps = [*opening.letterhead, *opening.after[:_STAMP_LINES]]
    urgency, secrecy = find_urgency(stamps), find_secrecy(stamps)
    letter = type_title.type is None and (subject is not None or addressees is not None)
    title = type_title.title or subject
    place = dated.place if dated else None
    fields = {
        "issuer": issuer, "parent_issuer": names.parent, "place": place, "type": type_title.type, "title": title,
        "urgency": urgency, "secrecy": secrecy,
    }  # fmt: skip
    return Header(
        issuer=_value(issuer), parent_issuer=_value(names.parent),
        issuer_id=find_issuer_id(_value(issuer), _value(names.parent), _value(place)),
        number=number.number if number else None, symbol=number.symbol if number else None,
        place=_value(place), date=dated.date if dated else None, date_text=dated.written.value if dated else None,
        type=_value(type_title.type) or (LETTER if letter else None), title=_value(title),
        addressees=addressees.names if addressees else (), urgency=_value(urgency), secrecy=_value(secrecy),
        recipients=recipients.items if recipients else (), copy_mark=recipients.copy_mark if recipients else None,
        signatures=signatures,
        spans=(
            *_spans(fields), *_number_spans(number), *_date_spans(dated),
            *((("addressees", addressees.span),) if addressees else ()),
            *_closing_spans(document, recipients, signatures),
        ),
    )  # fmt: skip


def _value(found: Found | None) -> str | None:
    return found.value if found is not None else None


def _spans(fields: dict[str, Found | None]) -> tuple[tuple[str, Span], ...]:
    return tuple((name, found.span) for name, found in fields.items() if found is not None)


def _number_spans(number: NumberLine | None) -> tuple[tuple[str, Span], ...]:
    if number is None:
        return ()
    symbol = (("symbol", number.symbol_span),) if number.symbol_span else ()
    return (("number", number.number_span), *symbol)


def _date_spans(dated: PlaceDate | None) -> tuple[tuple[str, Span], ...]:
    return (("date", dated.written.span),) if dated is not None else ()


def _closing_spans(
    document: Document, recipients: Recipients | None, signatures: Sequence[Signature]
) -> tuple[tuple[str, Span], ...]:
    spans = [("recipients", recipients.span)] if recipients else []
    if signatures:
        spans.extend(_signature_spans(document.text, signatures[0]))
    return tuple(spans)


def _signature_spans(text: str, signature: Signature) -> list[tuple[str, Span]]:
    """Where the first signature's name and position stand; a position over two lines counts from its first."""
    spans = []
    if signature.name is not None:
        spans.append(("signer", Span(signature.end - _written_length(text, signature), signature.end)))
    if signature.title is not None:
        pattern = r"\s+".join(map(re.escape, signature.title.split()))
        found = list(re.finditer(pattern, text[signature.start : signature.end]))
        if found:
            spans.append(("signer_title", Span(signature.start + found[-1].start(), signature.start + found[-1].end())))
    return spans


def _written_length(text: str, signature: Signature) -> int:
    """Characters that the name takes in the text, wide spaces included."""
    words = (signature.name or "").split()
    match = re.search(r"\s+".join(map(re.escape, words)) + r"$", text[signature.start : signature.end])
    return len(match.group()) if match else 0
