"""The canonical id of an issuer, its place taken from where the document names one."""

from __future__ import annotations

import re

from docparse.lexicon import issuer_id

_PLACE = re.compile(r"\b(?:tỉnh|thành phố|tp\.?)\s+\S.*$", re.IGNORECASE)
# An organ under a ministry belongs to no province, although its letters are dated at Hà Nội.
_CENTRAL = re.compile(r"(?:bộ|tổng cục|cục|chính phủ|ngân hàng nhà nước)\b", re.IGNORECASE)


def find_issuer_id(issuer: str | None, parent: str | None, place: str | None) -> str | None:
    """The id in the lexicon of ``issuer``, local organs with the province of the parent or of the date line."""
    if issuer is None:
        return None
    if parent is not None and _CENTRAL.match(parent):
        return issuer_id(issuer)
    named = _PLACE.search(parent) if parent else None
    return issuer_id(issuer, named.group() if named else place)
