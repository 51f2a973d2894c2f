"""The picture of a page made ready for recognition: stamps and pen strokes in colour are taken out.

More contrast, or paper made white, reads no better: Tesseract finds its own threshold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# Of 255: how far the channels of ink in colour lie apart, and how light it is where no black print lies under it.
_COLOURED = 60
_LIGHT = 110
# Of all pixels: fewer dark ones are dust on an empty sheet.
_INK = 0.0002
_DARK = 128


def clean(image: Image) -> Image:
    """A grey picture without ink in colour."""
    return _without_colour(image) if image.mode == "RGB" else image.convert("L")


def has_ink(image: Image) -> bool:
    """False for an empty sheet."""
    return sum(image.histogram()[:_DARK]) >= _INK * image.width * image.height


def _without_colour(image: Image) -> Image:
    """Black stays: all its channels are low. A red or blue stroke has one that is high, and is painted white."""
    from PIL import ImageChops

    red, green, blue = image.split()
    lightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    apart = ImageChops.subtract(lightest, darkest).point(lambda value: 255 if value > _COLOURED else 0)
    light = lightest.point(lambda value: 255 if value > _LIGHT else 0)
    lightest.paste(255, mask=ImageChops.darker(apart, light))
    return lightest
