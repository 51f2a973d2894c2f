"""Spelling in context: which syllable the words around it call for."""

from docparse.speller.judge import (
    Doubling,
    Gap,
    Judgement,
    Least,
    Suspect,
    find_suspects,
    judge,
    written_paragraphs,
)  # fmt: skip
from docparse.speller.loading import packaged_model
from docparse.speller.model import ContextModel
from docparse.speller.pieces import pieces_of

__all__ = [
    "ContextModel",
    "Doubling",
    "Gap",
    "Judgement",
    "Least",
    "Suspect",
    "find_suspects",
    "judge",
    "packaged_model",
    "pieces_of",
    "written_paragraphs",
]
