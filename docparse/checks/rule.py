"""What a rule is: one small frozen value with a function that finds the faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docparse.values import Disposition, FixKind, Remnant, Severity, Span, Stage

if TYPE_CHECKING:
    from docparse.checks.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A fault as a rule reports it; the engine adds text, context, place and group.

    ``values`` fill the rule's message (``{wrong}`` and ``{right}`` are always there);
    ``suggestions`` replace exactly the span. ``form`` is the wrong form that repeats are
    grouped by (default: the text of the span). ``severity``, ``disposition`` and ``why``
    override those of the rule where one place is surer, or rests on another article.
    """

    span: Span
    suggestions: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    form: str | None = None
    confidence: float = 1.0
    severity: Severity | None = None
    disposition: Disposition | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A short invented document; in a bad one ``⟦ ⟧`` stand around each place to be found.

    ``remnants`` are what its file would hold besides, at offsets of the text without the marks. ``pages`` shows how
    it is printed, for rules that look at pages: a line a printed line, "─" a line that is drawn.
    """

    text: str
    stage: Stage | None = field(default=None, kw_only=True)
    remnants: tuple[Remnant, ...] = field(default=(), kw_only=True)
    pages: tuple[str, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check.

    ``code``: three letters of the family and three digits. ``name`` reads well after
    "allow". ``subject``: what was looked at, for the verdict. ``message``: a template of
    str.format. ``why`` and ``source``: the reason and the article it rests on.
    ``severity`` is the measured precision on real documents: error ≥ 0.98, warning ≥ 0.90.
    ``default`` is False for a rule that runs only where the user names it; ``stages`` are those
    that it speaks at (none: all). ``data`` is what a user's own rule looks for, in one canonical
    spelling; "" for those of the package. ``rendered`` is True for a rule that looks at printed pages: it runs only
    where the user asks for them. ``model`` is True for a rule that asks the context model.
    """

    code: str
    name: str
    subject: str
    message: str
    why: str
    source: str
    severity: Severity
    disposition: Disposition
    fix: FixKind
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Callable[[Context], Iterable[Draft]]
    default: bool = True
    stages: tuple[Stage, ...] = ()
    data: str = ""
    rendered: bool = False
    model: bool = False

    @property
    def family(self) -> str:
        """The three letters ("CIT")."""
        return self.code[:3]

    def speaks_at(self, stage: Stage) -> bool:
        """True if the rule has something to say about a document at ``stage``."""
        return not self.stages or stage in self.stages
