"""Headers, signatures and parts as the JSON contract prints them."""

from __future__ import annotations

from typing import Any

from docparse.values import Header, Part, Signature

_FIELDS_BEFORE_LISTS = (
    "issuer",
    "parent_issuer",
    "issuer_id",
    "number",
    "symbol",
    "place",
    "date",
    "date_text",
    "type",
    "title",
)


def signature_to_dict(signature: Signature) -> dict[str, Any]:
    """One signature block; offsets in code points of the Document's text."""
    return {
        "authority": list(signature.authority),
        "title": signature.title,
        "name": signature.name,
        "start": signature.start,
        "end": signature.end,
    }


def header_to_dict(header: Header) -> dict[str, Any]:
    """All header fields; ``signer``, ``signer_title`` and ``authority`` are those of the first signature."""
    fields: dict[str, Any] = {name: getattr(header, name) for name in _FIELDS_BEFORE_LISTS}
    fields.update(
        addressees=list(header.addressees),
        urgency=header.urgency,
        secrecy=header.secrecy,
        legal_bases=list(header.legal_bases),
        recipients=list(header.recipients),
        copy_mark=header.copy_mark,
        signatures=[signature_to_dict(signature) for signature in header.signatures],
        signer=header.signer,
        signer_title=header.signer_title,
        authority=header.authority,
        spans={name: [span.start, span.end] for name, span in header.spans},
        unsure=list(header.unsure),
    )
    return fields


def part_to_dict(part: Part) -> dict[str, Any]:
    """A part of the file with its own header."""
    return {
        "id": part.id,
        "kind": part.kind,
        "start": part.start,
        "end": part.end,
        "header": header_to_dict(part.header),
    }
