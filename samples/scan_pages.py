"""Make the scanned sample anew: ``python -m samples.scan_pages`` in the root of the repository.

The pages of the PDF sample as an office's scanner sees them: a little askew, grey paper with grain, out of focus,
pressed into JPEG; a red stamp and a blue stroke of the pen over the signature.
"""

from __future__ import annotations

import io
import math
import random
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

SOURCE = Path(__file__).parent / "ke-hoach-so-noi-vu.pdf"
TARGET = Path(__file__).parent / "ke-hoach-so-noi-vu-quet.pdf"
DPI = 200
# Degrees by which each sheet lies askew.
_ASKEW = (0.7, -1.1, 0.4, -0.6)
_PAPER, _GRAIN = 246, 18
_BLUR = 0.6
_QUALITY = 40
# Page (from 0), and where its stamp stands as shares of width and height.
_SIGNED = (1, 0.62, 0.34)
_RED, _BLUE = (205, 35, 45), (40, 55, 160)


def main() -> None:
    """Overwrite the committed scan."""
    pdf = pypdfium2.PdfDocument(SOURCE.read_bytes())
    sheets = [_scanned(page.render(scale=DPI / 72).to_pil().convert("RGB"), number) for number, page in enumerate(pdf)]
    pressed = io.BytesIO()
    sheets[0].save(pressed, "PDF", save_all=True, append_images=sheets[1:], resolution=DPI, quality=_QUALITY)
    TARGET.write_bytes(pressed.getvalue())


def _scanned(sheet: Image.Image, number: int) -> Image.Image:
    page, x, y = _SIGNED
    if number == page:
        sheet = _signed(sheet, (round(x * sheet.width), round(y * sheet.height)))
    turned = sheet.rotate(_ASKEW[number % len(_ASKEW)], resample=Image.Resampling.BICUBIC, fillcolor="white")
    soft = turned.filter(ImageFilter.GaussianBlur(_BLUR))
    paper = Image.merge("RGB", [_paper(soft.size, number)] * 3)
    scanned = ImageChops.multiply(soft, paper)
    return scanned if number == page else scanned.convert("L")


def _paper(size: tuple[int, int], number: int) -> Image.Image:
    """Grey paper with grain, the same in each run."""
    grain = random.Random(number).randbytes(size[0] * size[1])
    noise = Image.frombytes("L", size, grain).filter(ImageFilter.BoxBlur(1))
    return noise.point(lambda value: min(255, _PAPER + (value - 128) * _GRAIN // 128))


def _signed(sheet: Image.Image, centre: tuple[int, int]) -> Image.Image:
    """The sheet with a round stamp over the position and a signature beside it; ink lets the print show through."""
    ink = Image.new("RGB", sheet.size, "white")
    draw = ImageDraw.Draw(ink)
    radius = round(0.7 * DPI)
    for inset, width in ((0, 6), (30, 3)):
        box = [axis + sign * (radius - inset) for sign in (-1, 1) for axis in centre]
        draw.ellipse(box, outline=_RED, width=width)
    draw.polygon(_star(centre, radius // 3), fill=_RED)
    draw.line(_stroke(centre, radius), fill=_BLUE, width=6, joint="curve")
    return ImageChops.multiply(sheet, ink)


def _star(centre: tuple[int, int], radius: int) -> list[tuple[float, float]]:
    angles = [(math.pi * (2 * corner / 5 - 0.5), radius) for corner in range(0, 10, 2)]
    return [(centre[0] + far * math.cos(angle), centre[1] + far * math.sin(angle)) for angle, far in angles]


def _stroke(centre: tuple[int, int], radius: int) -> list[tuple[float, float]]:
    """A signature: waves that run out to the right."""
    return [
        (centre[0] + radius * step / 30, centre[1] + 0.35 * radius * math.sin(step / 4) * math.cos(step / 23))
        for step in range(75)
    ]


if __name__ == "__main__":
    main()
