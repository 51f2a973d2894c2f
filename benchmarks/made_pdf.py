"""PDF files made by hand, for tests and the speed benchmark: every letter is a box, half its size wide.

The fonts inside are drawn here, so that the files read alike on every machine; a map says which letters the
boxes stand for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

FONTS = {
    "regular": "TimesNewRomanPSMT",
    "bold": "TimesNewRomanPS-BoldMT",
    "italic": "TimesNewRomanPS-ItalicMT",
    "bold italic": "TimesNewRomanPS-BoldItalicMT",
}
LETTER = 0.5
_Add = Callable[[str | bytes], int]
_SHOWN = re.compile(r"<((?:[0-9a-f]{4})*)> Tj")


@dataclass(slots=True)
class MadePage:
    """One page; ``x`` and ``y`` are points from its left and top, text stands on the line ``y``."""

    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    content: list[str] = field(default_factory=list)
    annotations: list[tuple[str, tuple[float, float, float, float], str]] = field(default_factory=list)
    crop: tuple[float, float, float, float] | None = None

    def text(self, x: float, y: float, words: str, *, size: float = 14, font: str = "regular", mode: int = 0) -> None:
        """Write ``words``; ``mode`` 3 is invisible, as under a recognised scan."""
        self.content.append(_show(x, self.height - y, words, size, font, mode))

    def upright(self, x: float, y: float, words: str, *, size: float = 14) -> None:
        """Write ``words`` from the bottom to the top."""
        codes = _codes(words)
        place = f"0 {size} {-size} 0 {x} {self.height - y}"
        self.content.append(f"BT /F0 1 Tf {place} Tm <{codes}> Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float, *, white: bool = False) -> None:
        """Draw a line."""
        grey = 1 if white else 0
        self.content.append(f"{grey} G 0.5 w {x0} {self.height - y0} m {x1} {self.height - y1} l S 0 G")

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw the lines of a table."""
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)

    def picture(self) -> None:
        """Cover the page with a grey picture, as a scan does."""
        self.content.append(f"q {self.width} 0 0 {self.height} 0 0 cm /Im0 Do Q")

    def stamp(self, x: float, y: float, words: str, *, size: float = 14) -> None:
        """Lay ``words`` over the page as a signature does its number."""
        self._lay_over("/Subtype /Widget /FT /Sig", x, y, words, size)

    def remark(self, x: float, y: float, words: str, *, size: float = 14) -> None:
        """Lay ``words`` over the page as a text annotation."""
        self._lay_over("/Subtype /FreeText", x, y, words, size)

    def fill_in(self, x: float, y: float, words: str, *, size: float = 14) -> None:
        """Lay ``words`` over the page as the content of a form field."""
        self._lay_over("/Subtype /Widget /FT /Tx", x, y, words, size)

    def _lay_over(self, kind: str, x: float, y: float, words: str, size: float) -> None:
        box = (x, self.height - y - 4, x + len(words) * size * LETTER + 2, self.height - y + size)
        self.annotations.append((kind, box, _show(0, 4, words, size, "regular", 0)))

    def paragraph(
        self, y: float, text: str, *, left: float = 85, right: float = 539, indent: float = 28, leading: float = 18
    ) -> float:
        """Wrap and justify ``text`` from the line ``y`` on; the line below it."""
        start, line = left + indent, ""
        for word in text.split():
            if line and start + width_of(f"{line} {word}") > right:
                self._justified(start, right, y, line.split())
                y, start, line = y + leading, left, ""
            line = f"{line} {word}".strip()
        self.text(start, y, line)
        return y + leading

    def _justified(self, left: float, right: float, y: float, words: Sequence[str]) -> None:
        gap = (right - left - width_of("".join(words))) / max(1, len(words) - 1)
        for word in words:
            self.text(left, y, word)
            left += width_of(word) + gap


def width_of(words: str, size: float = 14) -> float:
    """How wide ``words`` are, in points."""
    return len(words) * size * LETTER


def make_pdf(pages: Sequence[MadePage]) -> bytes:
    """The bytes of a PDF file with these pages; they hold 255 different characters at most."""
    objects: list[bytes] = []

    def add(body: str | bytes) -> int:
        objects.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return len(objects)

    codes = _codes_for(pages)
    resources = _add_resources(add, codes)
    tree = len(objects) + sum(2 + 2 * len(page.annotations) for page in pages) + 1
    kids = " ".join(f"{_add_page(page, add, codes, resources, tree)} 0 R" for page in pages)
    add(f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")
    return _file(objects, root=add(f"<< /Type /Catalog /Pages {tree} 0 R >>"))


def _codes_for(pages: Iterable[MadePage]) -> dict[str, int]:
    """A code for each character in the file."""
    drawn = (entry for page in pages for entry in (*page.content, *(shown for *_, shown in page.annotations)))
    letters = {letter for entry in drawn for shown in _SHOWN.findall(entry) for letter in _letters(shown)}
    return {letter: code for code, letter in enumerate(sorted(letters), start=1)}


def _encoded(content: str, codes: dict[str, int]) -> str:
    def encode(match: re.Match[str]) -> str:
        return f"<{bytes(codes[letter] for letter in _letters(match[1])).hex()}> Tj"

    return _SHOWN.sub(encode, content)


def _letters(shown: str) -> str:
    return bytes.fromhex(shown).decode("utf-16-be")


def _add_resources(add: _Add, codes: dict[str, int]) -> str:
    """The fonts and the picture."""
    width = round(LETTER * 1000)
    map_ = add(_stream(_unicode_map(codes)))
    box = add(_stream(f"{width} 0 0 0 {width - 20} 700 d1 0 0 {width - 20} 700 re f"))
    blank = add(_stream(f"{width} 0 d0"))
    glyphs = " ".join(f"/g{code} {blank if letter.isspace() else box} 0 R" for letter, code in codes.items())
    names = " ".join(f"/g{code}" for code in codes.values())
    widths = " ".join([str(width)] * len(codes))
    named = ""
    for index, name in enumerate(FONTS.values()):
        font = add(
            f"<< /Type /Font /Subtype /Type3 /BaseFont /{name} /FontBBox [0 -200 {width} 800] "
            f"/FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << {glyphs} >> "
            f"/Encoding << /Type /Encoding /Differences [1 {names}] >> /FirstChar 1 /LastChar {len(codes)} "
            f"/Widths [{widths}] /Resources << >> /ToUnicode {map_} 0 R >>"
        )
        named += f"/F{index} {font} 0 R "
    grey = "/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    image = add(_stream("\x80", f"/Type /XObject /Subtype /Image {grey}"))
    return f"<< /Font << {named}>> /XObject << /Im0 {image} 0 R >> >>"


def _add_page(page: MadePage, add: _Add, codes: dict[str, int], resources: str, tree: int) -> int:
    content = add(_stream(_encoded("\n".join(page.content), codes)))
    marks = ""
    for kind, (x0, y0, x1, y1), drawn in page.annotations:
        box = f"/BBox [0 0 {x1 - x0} {y1 - y0}] "
        form = add(_stream(_encoded(drawn, codes), f"/Type /XObject /Subtype /Form {box}/Resources {resources} "))
        place = f"/Rect [{x0} {y0} {x1} {y1}]"
        marks += f"{add(f'<< /Type /Annot {kind} /F 4 {place} /AP << /N {form} 0 R >> >>')} 0 R "
    crop = f"/CropBox [{' '.join(map(str, page.crop))}] " if page.crop else ""
    return add(
        f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.width} {page.height}] {crop}/Rotate {page.rotate} "
        f"/Resources {resources} /Contents {content} 0 R /Annots [{marks}] >>"
    )


def _show(x: float, y: float, words: str, size: float, font: str, mode: int) -> str:
    return f"BT /F{list(FONTS).index(font)} {size} Tf {mode} Tr {x} {y} Td <{_codes(words)}> Tj 0 Tr ET"


def _codes(words: str) -> str:
    return words.encode("utf-16-be").hex()


def _stream(data: str, entries: str = "") -> bytes:
    body = data.encode("latin-1")
    return f"<< {entries}/Length {len(body)} >>\nstream\n".encode("latin-1") + body + b"\nendstream"


def _file(objects: Sequence[bytes], root: int) -> bytes:
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    data += f"trailer\n<< /Size {len(objects) + 1} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)


def _unicode_map(codes: dict[str, int]) -> str:
    entries = [f"<{code:02X}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    blocks = [entries[first : first + 100] for first in range(0, len(entries), 100)]
    return "\n".join([
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Unicode def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
        *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
        "endcmap end end",
    ])  # fmt: skip
