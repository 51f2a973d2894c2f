"""Documents built line by line, so that the tests of header and parts show what they read."""

from __future__ import annotations

import re

from docparse.values import Block, BlockKind, Document, Place, Run

_CELL = re.compile(r"^\[(\d+),(\d+),(\d+)(?:,(\d+),(\d+))?\] ?")
_KINDS = {"header: ": BlockKind.PAGE_HEADER, "footer: ": BlockKind.PAGE_FOOTER, "note: ": BlockKind.FOOTNOTE}
_MARK = re.compile(r"\*\*(.*?)\*\*|\^(.*?)\^")


def made(text: str, reader: str = "docx") -> Document:
    """A Document with one block a line of ``text`` (blank lines are left out).

    "[1,2,1] …" puts a line into table 1, row 2, column 1, "[1,2,1,3,2] …" into a cell there that covers three
    rows and two columns; "header: …" into the page header; ``**…**`` is
    bold, ``^…^`` superscript; "> …" keeps the spaces that follow and centres the line.
    """
    blocks: list[Block] = []
    runs: list[Run] = []
    pieces: list[str] = []
    start = 0
    for line in filter(str.strip, text.splitlines()):
        kind, place, alignment, content = _parse(line)
        plain = _plain(content, start, runs)
        rows, columns = _covered(line)
        blocks.append(
            Block(
                start=start, end=start + len(plain), kind=kind, place=place, alignment=alignment,
                rows=rows, columns=columns,
            )
        )  # fmt: skip
        pieces.append(plain)
        start += len(plain) + 1
    return Document(
        path="made.docx", text="\n".join(pieces), reader=reader, sha256="0" * 64, blocks=tuple(blocks), runs=tuple(runs)
    )


def _parse(line: str) -> tuple[BlockKind, Place, str | None, str]:
    line = line.strip() if not line.startswith(" ") else line.rstrip()
    cell = _CELL.match(line)
    if cell:
        table, row, column = map(int, cell.groups()[:3])
        return BlockKind.CELL, Place(table=table, row=row, column=column), None, line[cell.end() :]
    for prefix, kind in _KINDS.items():
        if line.startswith(prefix):
            return kind, Place(), None, line[len(prefix) :]
    centred = line.startswith("> ")
    return BlockKind.PARAGRAPH, Place(), "center" if centred else None, line[2:] if centred else line


def _covered(line: str) -> tuple[int, int]:
    cell = _CELL.match(line.strip())
    return (int(cell[4] or 1), int(cell[5] or 1)) if cell else (1, 1)


def _plain(content: str, offset: int, runs: list[Run]) -> str:
    """The content without marks; ``runs`` gets the formatted stretches."""
    plain = ""
    done = 0
    for match in _MARK.finditer(content):
        plain += content[done : match.start()]
        inside = match[1] if match[1] is not None else match[2]
        start = offset + len(plain)
        runs.append(
            Run(start=start, end=start + len(inside), bold=match[1] is not None, superscript=match[2] is not None)
        )
        plain += inside
        done = match.end()
    return plain + content[done:]
