"""Make the stamped sample anew: ``python -m samples.stamp_pdf`` in the root of the repository.

Number and day are pictures laid over the blanks of the printed page, as offices issue a document: the text layer
leaves them blank. Needs what ``print_pdf`` needs.
"""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from samples.print_pdf import print_word
from samples.stamped_notice import stamped_notice

TARGET = Path(__file__).parent / "thong-bao-dong-dau.pdf"
# What is stamped, and the words on the page before and behind its blank.
_STAMPS = (("742", "Số:", "/TB"), ("14", "ngày", "tháng"))
_INK = (35, 45, 130, 255)
_PIXELS, _SIZE = 300, 13


def main() -> None:
    """Overwrite the committed PDF."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("soffice is not installed")
    pdf = pypdfium2.PdfDocument(print_word(soffice, stamped_notice()))
    page = pdf[0]
    for text, before, behind in _STAMPS:
        _stamp(pdf, page, text, _blank(page, before, behind))
    page.gen_content()
    written = io.BytesIO()
    pdf.save(written)
    TARGET.write_bytes(written.getvalue())


def _blank(page: pypdfium2.PdfPage, before: str, behind: str) -> tuple[float, float]:
    """The middle of the blank and its baseline, in points."""
    words = page.get_textpage()
    text = words.get_text_range()
    found = re.search(rf"{before}\s*{behind}", text)
    if found is None:
        raise SystemExit(f"there is no blank between {before} and {behind}")
    first, left = words.get_charbox(found.start()), words.get_charbox(found.start() + len(before) - 1)
    right = words.get_charbox(found.end() - len(behind), loose=True)
    return (left[2] + right[0]) / 2, first[1]


def _stamp(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, text: str, at: tuple[float, float]) -> None:
    scale = _PIXELS / 72
    font = ImageFont.load_default(_SIZE * scale)
    left, top, right, bottom = font.getbbox(text)
    ink = Image.new("RGBA", (round(right - left) + 4, round(bottom - top) + 4), (255, 255, 255, 0))
    ImageDraw.Draw(ink).text((2 - left, 2 - top), text, font=font, fill=_INK)
    picture = pypdfium2.PdfImage.new(pdf)
    picture.set_bitmap(pypdfium2.PdfBitmap.from_pil(ink))
    width, height = ink.width / scale, ink.height / scale
    matrix = pypdfium2.PdfMatrix().scale(width, height).translate(at[0] - width / 2, at[1] - 1)
    picture.set_matrix(matrix)
    page.insert_obj(picture)


if __name__ == "__main__":
    main()
