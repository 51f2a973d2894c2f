"""Pictures of pages (PNG, JPEG, TIFF with one page or many, WebP, BMP) read by character recognition."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docparse.readers.options import USUAL, ReadOptions
from docparse.values import Document, UnreadableFile

if TYPE_CHECKING:
    from PIL.Image import Image

    from docparse.readers.ocr.pictures import PagePicture
    from docparse.readers.ocr.program import Tesseract
    from docparse.readers.pdf.contents import PageContent

__all__ = ["read_picture"]

# An A3 sheet at 600 dpi has 70 million; a bomb unpacks to more.
_MOST_PIXELS = 80_000_000
_MOST_PAGES = 500
# Pixels an inch: what recognition wants, and what a file may state that was scanned, not photographed.
_DPI = 300
_STATED = range(120, 1201)
# The longer side of a sheet in inches, where the file does not state how large it is.
_SHEET = 11.7

_SEE_THROUGH = {"RGBA", "LA", "PA", "RGBa", "La"}

# code → (message, remedy)
_FAULTS = {
    "damaged": ("Tệp ảnh bị hỏng, không mở được.", "Hãy quét lại hoặc xin lại bản khác."),
    "too_large": (
        "Tệp ảnh quá lớn so với ảnh một trang văn bản; docparse không mở để bảo vệ máy.",
        "Hãy quét lại ở 300 dpi hoặc tách thành nhiều tệp rồi thử lại.",
    ),
    "scanned": ("Tệp là ảnh, không có lớp chữ.", "Hãy dùng tệp Word gốc nếu có. {advice}"),
}


def read_picture(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The document in a picture of a page, or of several; ``path`` only names the file in messages.

    Raises UnreadableFile: damaged, unreasonably large, or Tesseract is not installed or switched off.
    """
    from docparse.readers.ocr.program import find_tesseract
    from docparse.readers.pdf.verdicts import recognition_advice

    program = find_tesseract()
    if not options.ocr or program is None or not program.reads_vietnamese:
        raise _unreadable(path, "scanned", recognition_advice(ocr=options.ocr))
    return _assembled(_recognised(data, path, program), data, path)


def _recognised(data: bytes, path: str, program: Tesseract) -> list[PageContent]:
    from docparse.readers.ocr.side_by_side import recognise_pages
    from docparse.readers.pdf.contents import lay_out
    from docparse.readers.pdf.quality import PageKind

    views = [page.view for page in recognise_pages(program, _pictures(data, path))]
    if all(view is None for view in views):
        from docparse.readers.pdf.verdicts import recognition_advice

        raise _unreadable(path, "scanned", recognition_advice(ocr=True))
    return [lay_out(view, PageKind.OCR) for view in views if view is not None]


def _assembled(pages: list[PageContent], data: bytes, path: str) -> Document:
    from docparse.readers.pdf.assemble import Assembly
    from docparse.readers.pdf.story import Story
    from docparse.readers.pdf.verdicts import warnings_for

    story, assembly = Story(), Assembly()
    for draft in story.drafts([pages]):
        assembly.add(draft)
    return Document(
        path=path,
        text=assembly.text,
        reader="picture",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(assembly.blocks),
        runs=tuple(assembly.runs),
        warnings=warnings_for(story.kinds, (), assembly.text, ocr=True),
    )


def _pictures(data: bytes, path: str) -> Iterator[PagePicture]:
    """The pages of the file one by one. Raises UnreadableFile: damaged, too large."""
    from PIL import Image
    from PIL.Image import open as open_picture

    with warnings.catch_warnings():
        # The library warns of large pictures; they are refused below.
        warnings.simplefilter("ignore")
        try:
            with open_picture(io.BytesIO(data)) as file:
                for number in range(min(getattr(file, "n_frames", 1), _MOST_PAGES)):
                    file.seek(number)
                    if file.width * file.height > _MOST_PIXELS:
                        raise _unreadable(path, "too_large")
                    yield _page_picture(number + 1, file)
        except Image.DecompressionBombError:
            raise _unreadable(path, "too_large") from None
        except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError):
            raise _unreadable(path, "damaged") from None


def _page_picture(number: int, file: Image) -> PagePicture:
    """The page at the resolution that recognition wants."""
    from PIL import Image, ImageOps

    from docparse.readers.ocr.pictures import PagePicture

    see_through = file.mode in _SEE_THROUGH or "transparency" in file.info
    upright = ImageOps.exif_transpose(file.convert("RGBA" if see_through else "RGB"))
    if upright.mode == "RGBA":
        upright = Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright)
    scale = min(4.0, _DPI / _resolution(file))
    size = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
    return PagePicture(number, upright.convert("RGB").resize(size, Image.Resampling.LANCZOS), _DPI)


def _resolution(file: Image) -> float:
    """Pixels an inch as stated, if that can be; else as if the picture showed one sheet of A4."""
    stated = file.info.get("dpi", (0, 0))
    value = float(stated[0]) if isinstance(stated, tuple) and stated else 0.0
    return value if round(value) in _STATED else max(file.size) / _SHEET


def _unreadable(path: str, code: str, advice: str = "") -> UnreadableFile:
    message, remedy = _FAULTS[code]
    return UnreadableFile(path=path, code=code, message=message, remedy=remedy.format(advice=advice))
