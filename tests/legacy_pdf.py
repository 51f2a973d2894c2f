"""PDF files whose text is codes in fonts of old character sets, as Word printed them years ago."""

from __future__ import annotations

from collections.abc import Sequence

_FONT = (
    "<< /Type /Font /Subtype /TrueType /BaseFont /{name} /Encoding /WinAnsiEncoding "
    "/FirstChar 32 /LastChar 255 /Widths [{widths}] >>"
)


def make_old_pdf(lines: Sequence[Sequence[tuple[str, str]]], *, size: int = 14) -> bytes:
    """One page of ``lines``, each of stretches (codes, name of the font)."""
    names = list(dict.fromkeys(font for line in lines for _, font in line))
    content = []
    for number, line in enumerate(lines):
        content.append(f"BT 1 0 0 1 85 {760 - 20 * number} Tm".encode())
        for codes, font in line:
            shown = codes.encode("latin-1").hex()
            content.append(f"/F{names.index(font)} {size} Tf <{shown}> Tj".encode())
        content.append(b"ET")
    body = b"\n".join(content)
    widths = " ".join(["500"] * 224)
    fonts = [_FONT.format(name=name.replace(" ", "#20"), widths=widths).encode() for name in names]
    named = " ".join(f"/F{index} {5 + index} 0 R" for index in range(len(names)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << {named} >> >> "
        f"/Contents 4 0 R >>".encode(),
        f"<< /Length {len(body)} >>\nstream\n".encode() + body + b"\nendstream",
        *fonts,
    ]
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return data + end.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()
