"""What to know of a file that was made: findings that have no place in it, and why."""

from __future__ import annotations

from docparse.server.made_words import note_words, reason_words
from docparse.server.tasks.asked import MadeFile
from docparse.server.web.kept import KeptDocument

__all__ = ["file_notes"]


def file_notes(kept: KeptDocument, made: MadeFile) -> list[str]:
    """A sentence each, for the visitor."""
    notes = [note_words(note) for note in made.notes]
    for index, reason in made.refused:
        if index < len(kept.seen.findings):
            found = kept.seen.findings[index]
            words = reason_words(reason)
            notes.append(f"{found.place}: “{found.text or found.message}” chưa ghi được ({words}).")
    return notes
