"""Frozen value types that every layer speaks. No input, no output, no imports from docparse."""

from docparse.values.analysis import Analysis
from docparse.values.citation import (
    Basis,
    Citation,
    CitationForm,
    LastKnown,
    Pinpoint,
    Relation,
    RelationKind,
    Resolution,
    State,
    Status,
)
from docparse.values.document import Block, BlockKind, Document, Place, Reading, Remnant, Run
from docparse.values.errors import DocparseError, SettingsError, UnreadableFile
from docparse.values.finding import (
    Disposition,
    Finding,
    Fix,
    FixKind,
    Severity,
    Stage,
    Suppressed,
    Suppression,
    Verdict,
    VerdictState,
)
from docparse.values.header import Header, Part, PartKind, Signature
from docparse.values.offsets import OffsetMap, OffsetMapBuilder, Piece
from docparse.values.quota import Comparison, Quota
from docparse.values.registry import Evidence, Instrument, InstrumentLink, LinkKind, StateFact
from docparse.values.rendering import RenderedLine, RenderedRule, Rendering, Unrendered
from docparse.values.section import Section, SectionKind
from docparse.values.span import Span
from docparse.values.task import Task

__all__ = [
    "Analysis",
    "Basis",
    "Block",
    "BlockKind",
    "Citation",
    "CitationForm",
    "Comparison",
    "Disposition",
    "DocparseError",
    "Document",
    "Evidence",
    "Finding",
    "Fix",
    "FixKind",
    "Header",
    "Instrument",
    "InstrumentLink",
    "LastKnown",
    "LinkKind",
    "OffsetMap",
    "OffsetMapBuilder",
    "Part",
    "PartKind",
    "Piece",
    "Pinpoint",
    "Place",
    "Quota",
    "Reading",
    "Relation",
    "RelationKind",
    "Remnant",
    "RenderedLine",
    "RenderedRule",
    "Rendering",
    "Resolution",
    "Run",
    "Section",
    "SectionKind",
    "SettingsError",
    "Severity",
    "Signature",
    "Span",
    "Stage",
    "State",
    "StateFact",
    "Status",
    "Suppressed",
    "Suppression",
    "Task",
    "UnreadableFile",
    "Unrendered",
    "Verdict",
    "VerdictState",
]
