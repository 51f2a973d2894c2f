"""What the caller may set for one run of the checks."""

from __future__ import annotations

from dataclasses import dataclass, field

from docparse.checks.house import House
from docparse.checks.rule import Rule
from docparse.lexicon.word_list import WordList
from docparse.values import Stage, Suppression

ALL = "ALL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``stage`` None = guessed from the header.

    ``select``, ``extend_select`` and ``ignore`` hold codes or families ("CIT001", "CIT") or
    "ALL". An empty ``select`` means every rule that runs by default; rules that are off by
    default run where their own code or "ALL" is selected; ``ignore`` wins. ``rules`` are the
    user's own, which run beside those of the package; ``suppressions`` are findings to leave out; ``words`` are
    lists of words and phrases that the rules of spelling leave alone.
    ``rendered``: rules that look at the printed pages run too. ``model``: so do those that ask the context model.
    """

    stage: Stage | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    house: House = field(default_factory=House)
    rules: tuple[Rule, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    words: tuple[WordList, ...] = ()
    rendered: bool = False
    model: bool = True

    def wants(self, rule: Rule) -> bool:
        """True if the rule is to run."""
        if (rule.rendered and not self.rendered) or (rule.model and not self.model):
            return False
        if self.ignore and rule.code.startswith(self.ignore):
            return False
        named = (*self.select, *self.extend_select)
        if ALL in named or rule.code in named:
            return True
        return rule.default and (not self.select or rule.code.startswith(named))
