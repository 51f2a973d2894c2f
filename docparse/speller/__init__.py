"""Spelling in context: which syllable the words around it call for."""

from docparse.speller.judge import Suspect, find_suspects, written_paragraphs
from docparse.speller.loading import packaged_model
from docparse.speller.model import ContextModel
from docparse.speller.pieces import pieces_of

__all__ = ["ContextModel", "Suspect", "find_suspects", "packaged_model", "pieces_of", "written_paragraphs"]
