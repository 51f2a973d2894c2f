"""A dossier (hồ sơ trình) checked together: what should be one across its files, and comment → answer → draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from docparse.compare.dossier.cited_papers import paper_rows, paper_statements
from docparse.compare.dossier.comment_rows import CommentRow, comment_rows, comment_statements
from docparse.compare.dossier.days import day_rows, day_statements
from docparse.compare.dossier.draft_titles import title_rows, title_statements
from docparse.compare.dossier.facts import FactRow
from docparse.compare.dossier.figure_facts import figure_rows, figure_statements, two_name_statements
from docparse.compare.dossier.figures import with_all_figures
from docparse.compare.dossier.proper_names import name_rows, name_statements
from docparse.compare.dossier.roles import Role, guess_role
from docparse.compare.dossier.signers import signer_rows, signer_statements
from docparse.compare.dossier.statements import DossierStatement, ranked_statements
from docparse.compare.dossier.totals import total_rows, total_statements
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis

__all__ = ["Dossier", "check_dossier"]

# Their figures and days are those of the matter; comments and answers speak of others, too.
_STATES_FACTS: tuple[Role | None, ...] = ("submission", "draft", "annex", "slip")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """``analyses`` in the order given, ``roles`` of each, given or guessed (None: neither).

    ``facts`` are the rows of what should be one, ``comments`` those of the comments, ``statements`` what does not
    agree, the gravest first.
    """

    analyses: tuple[Analysis, ...]
    roles: tuple[Role | None, ...]
    facts: tuple[FactRow, ...]
    comments: tuple[CommentRow, ...]
    statements: tuple[DossierStatement, ...]


def check_dossier(analyses: Sequence[Analysis], roles: Sequence[Role | None] | None = None) -> Dossier:
    """All files of a dossier against each other; a role that is None is guessed from the file.

    Raises ValueError if ``roles`` are not as many as ``analyses``.
    """
    given = list(roles) if roles is not None else [None] * len(analyses)
    if len(given) != len(analyses):
        raise ValueError(f"{len(given)} roles for {len(analyses)} files")
    known = tuple(role or guess_role(one) for role, one in zip(given, analyses, strict=True))
    stating = [_stating(one, role) for one, role in zip(analyses, known, strict=True)]
    comments = comment_rows(analyses, known)
    told = [
        *figure_statements(stating),
        *two_name_statements(stating),
        *total_statements(stating, known),
        *paper_statements(analyses),
        *signer_statements(analyses, known),
        *day_statements(stating),
        *comment_statements(comments, known),
        *_names_once(list(title_statements(analyses, known)), list(name_statements(analyses))),
    ]
    facts = [
        *title_rows(analyses, known),
        *paper_rows(analyses),
        *signer_rows(analyses, known),
        *total_rows(stating, known),
        *figure_rows(stating),
        *day_rows(stating),
        *name_rows(analyses),
    ]
    return Dossier(
        analyses=tuple(analyses),
        roles=known,
        facts=tuple(facts),
        comments=tuple(comments),
        statements=ranked_statements(told),
    )


def _stating(analysis: Analysis, role: Role | None) -> Analysis:
    """With all its figures; without any text to state days and figures where the file speaks of others' words."""
    if role in _STATES_FACTS:
        return with_all_figures(analysis)
    return replace(analysis, quotas=(), document=replace(analysis.document, blocks=()))


def _names_once(titles: Sequence[DossierStatement], names: Sequence[DossierStatement]) -> list[DossierStatement]:
    """A name that is spelt in two ways in the draft's title, too, is told once."""
    spelt = [{fold_name(value) for _, value in one.said} for one in names]
    kept = [
        one for one in titles
        if not any(_is_in(one, name, folded) for name, folded in zip(names, spelt, strict=True))
    ]  # fmt: skip
    return [*kept, *names]


def _is_in(title: DossierStatement, name: DossierStatement, folded: set[str]) -> bool:
    words = [fold_name(value) for key, value in title.said if key != "title"]
    return all(any(f" {word} " in f" {spelling} " for spelling in folded) for word in words)
