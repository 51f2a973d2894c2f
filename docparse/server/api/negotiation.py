"""In which of its formats an endpoint answers: the one that is named, else one that "Accept" takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docparse.server.api.problems import Problem

__all__ = ["ANY", "chosen_format"]

# The media type of an answer that may be of any.
ANY = "*/*"
_NONE = re.compile(r"0(?:\.0{0,3})?")


def chosen_format(named: str | None, accept: str, formats: Mapping[str, tuple[str, ...]]) -> str:
    """A name out of ``formats`` (name → media types, the default first). Raises Problem 406."""
    ranges = dict(_ranges(accept))
    for form in [named] if named else formats:
        if not ranges or any(_takes(ranges, kind) for kind in formats[form]):
            return form
    offered = ", ".join(kind for kinds in formats.values() for kind in kinds)
    raise Problem(406, "not_acceptable", "Không trả lời được theo dạng mà Accept yêu cầu.", f"Có: {offered}.")


def _ranges(accept: str) -> Iterator[tuple[str, bool]]:
    """Each media range with whether it is wanted ("q=0" is not)."""
    for piece in accept.split(","):
        kind, *options = (one.strip().lower() for one in piece.split(";"))
        weights = [one[2:].strip() for one in options if one.startswith("q=")]
        if kind:
            yield kind, not any(_NONE.fullmatch(weight) for weight in weights)


def _takes(ranges: Mapping[str, bool], kind: str) -> bool:
    """The range that says most of ``kind`` decides."""
    if kind == ANY:
        return any(ranges.values())
    for one in (kind, f"{kind.partition('/')[0]}/*", "*/*"):
        if one in ranges:
            return ranges[one]
    return False
