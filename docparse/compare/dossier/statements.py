"""What the files of a dossier say against each other, as values: both sides of each, neither corrected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from docparse.compare.statements import Gravity, Passage

__all__ = ["DOSSIER_GRAVITY", "DOSSIER_KINDS", "DossierKind", "DossierStatement", "ranked_statements"]

DossierKind = Literal[
    "figure_power_of_ten",
    "figure_two_names",
    "total_differs",
    "paper_date_differs",
    "paper_number_differs",
    "signer_differs",
    "accepted_without_change",
    "comment_without_answer",
    "answer_blank",
    "title_differs",
    "name_two_spellings",
    "figure_differs",
    "figure_rounded",
    "date_differs",
    "signer_position_differs",
    "accepted_elsewhere",
    "paper_number_blank",
]
DOSSIER_GRAVITY: dict[DossierKind, Gravity] = {
    "figure_power_of_ten": "contradicts",
    "figure_two_names": "contradicts",
    "total_differs": "contradicts",
    "paper_date_differs": "contradicts",
    "paper_number_differs": "contradicts",
    "signer_differs": "contradicts",
    "accepted_without_change": "lacks",
    "comment_without_answer": "lacks",
    "answer_blank": "lacks",
    "title_differs": "differs",
    "name_two_spellings": "differs",
    "figure_differs": "differs",
    "figure_rounded": "differs",
    "date_differs": "differs",
    "signer_position_differs": "differs",
    "accepted_elsewhere": "notes",
    "paper_number_blank": "notes",
}
DOSSIER_KINDS: tuple[DossierKind, ...] = tuple(DOSSIER_GRAVITY)
_GRAVITIES: tuple[Gravity, ...] = ("contradicts", "lacks", "differs", "notes")


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierStatement:
    """One mismatch: ``documents`` are those of which it is told, by index, ``passages`` where all sides stand.

    ``said`` holds the words for the sentence, by name, as the files write them.
    """

    kind: DossierKind
    documents: tuple[int, ...]
    passages: tuple[Passage, ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    @property
    def gravity(self) -> Gravity:
        return DOSSIER_GRAVITY[self.kind]


def ranked_statements(statements: Iterable[DossierStatement]) -> tuple[DossierStatement, ...]:
    """By gravity, then by kind in the order of ``DOSSIER_KINDS``, then by place."""
    return tuple(
        sorted(
            statements,
            key=lambda one: (
                _GRAVITIES.index(one.gravity), DOSSIER_KINDS.index(one.kind), one.passages, one.documents,
            ),
        )
    )  # fmt: skip
