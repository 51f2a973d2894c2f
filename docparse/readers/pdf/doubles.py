"""Words that a program prints twice, a hair apart, to make them bold."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.readers.pdf.pieces import Piece


def drop_doubles(pieces: Sequence[Piece]) -> list[Piece]:
    """Each word once: some programs print a word twice, a hair apart, to make it bold."""
    doubles = _doubles(pieces, 0.0) | _doubles(pieces, 0.5)
    if not doubles:
        return list(pieces)
    firsts = {first for first, _ in doubles}
    seconds = {second for _, second in doubles} - firsts
    return [
        piece._replace(look=piece.look._replace(bold=True)) if index in firsts else piece
        for index, piece in enumerate(pieces)
        if index not in seconds
    ]


def _doubles(pieces: Sequence[Piece], shift: float) -> set[tuple[int, int]]:
    """Pairs (kept, dropped) of equal words nearly at the same place."""
    same: dict[tuple[str, int], list[int]] = {}
    for index, piece in enumerate(pieces):
        same.setdefault((piece.text, int(piece.y / 4 + shift)), []).append(index)
    found: set[tuple[int, int]] = set()
    for group in same.values():
        if len(group) < 2:
            continue
        group.sort(key=lambda index: pieces[index].x0)
        kept = group[0]
        for index in group[1:]:
            one, other = pieces[kept], pieces[index]
            near = 0.2 * (one.look.size or 1.0)
            if other.x0 - one.x0 < near and abs(other.y - one.y) < near:
                found.add((kept, index))
            else:
                kept = index
    return found
