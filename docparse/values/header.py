"""The header and signature fields of a document, and its parts (Decree 30/2020, Điều 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docparse.values.span import Span

PartKind = Literal["main", "attached", "appendix"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature block: authority marks (TM., KT. …), position and name, as written."""

    start: int
    end: int
    authority: tuple[str, ...] = ()
    title: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Fields of the header, the recipients and the signatures of one part; None = absent or blank.

    ``number`` is the full number and symbol ("57/KH-UBND") and None where the number is
    blank; ``symbol`` is the part after the number ("KH-UBND", Party: "KH/TU"). ``date`` is
    ISO, possibly partial ("2023-01", "2023"); ``date_text`` is the line as written.
    ``legal_bases`` are indices of the Analysis' citations. ``spans`` says where a field
    stands, by field name. ``unsure`` names the fields whose text layer and page picture
    disagree, or that were recognised with little confidence.
    """

    issuer: str | None = None
    parent_issuer: str | None = None
    issuer_id: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    date: str | None = None
    date_text: str | None = None
    type: str | None = None
    title: str | None = None
    addressees: tuple[str, ...] = ()
    urgency: str | None = None
    secrecy: str | None = None
    legal_bases: tuple[int, ...] = ()
    recipients: tuple[str, ...] = ()
    copy_mark: str | None = None
    signatures: tuple[Signature, ...] = ()
    spans: tuple[tuple[str, Span], ...] = ()
    unsure: tuple[str, ...] = ()

    def span_of(self, field: str) -> Span | None:
        """Where ``field`` stands in the text; None where it does not."""
        return dict(self.spans).get(field)

    @property
    def signer(self) -> str | None:
        """Name under the first signature."""
        return self.signatures[0].name if self.signatures else None

    @property
    def signer_title(self) -> str | None:
        """Position of the first signature."""
        return self.signatures[0].title if self.signatures else None

    @property
    def authority(self) -> str | None:
        """First authority mark of the first signature ("TM.", "KT." …)."""
        marks = self.signatures[0].authority if self.signatures else ()
        return marks[0] if marks else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of the file with a life of its own: the document, an attached text, an appendix."""

    id: str
    kind: PartKind
    start: int
    end: int
    header: Header

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)
