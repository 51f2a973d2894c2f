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
# The share of a first page that its number and day stand in.
_LETTERHEAD = 0.25
# Of all pixels: fewer dark ones are dust on an empty sheet.
_INK = 0.0002
_DARK = 128


def clean(image: Image, *, first: bool = False) -> Image:
    """A grey picture without ink in colour; that of a ``first`` page keeps the blue of its letterhead.

    There, number and day are written or stamped in blue, and the red is that of seals and registers.
    """
    if image.mode != "RGB":
        return image.convert("L")
    grey = _without_colour(image)
    if first:
        head = image.crop((0, 0, image.width, round(_LETTERHEAD * image.height)))
        grey.paste(_without_red(head), (0, 0))
    return grey


def has_ink(image: Image) -> bool:
    """False for an empty sheet."""
    return sum(image.histogram()[:_DARK]) >= _INK * image.width * image.height


def _without_colour(image: Image) -> Image:
    """Black stays: all its channels are low. A red or blue stroke has one that is high, and is painted white."""
    from PIL import ImageChops

    red, green, blue = image.split()
    return _painted(image, ImageChops.lighter(ImageChops.lighter(red, green), blue))


def _without_red(image: Image) -> Image:
    return _painted(image, image.getchannel("R"))


def _painted(image: Image, light: Image) -> Image:
    """The channel ``light`` of the picture, white where it is the high one of ink in colour."""
    from PIL import ImageChops

    red, green, blue = image.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    apart = ImageChops.subtract(light, darkest).point(lambda value: 255 if value > _COLOURED else 0)
    high = light.point(lambda value: 255 if value > _LIGHT else 0)
    painted = light.copy()
    painted.paste(255, mask=ImageChops.darker(apart, high))
    return painted
