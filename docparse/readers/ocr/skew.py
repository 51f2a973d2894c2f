"""By how much a page lies askew: its lines are sharpest in the profile of the rows when they are level."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# Degrees: what a sheet in a scanner may be off by, and the steps of the search, each around the best of the one before.
_FARTHEST = 4.0
_STEPS = (0.5, 0.1)
_SMALL = 700
# A turn less than that blurs more than it helps.
_LEAST = 0.08


def find_skew(image: Image) -> float:
    """Degrees by which a grey ``image`` must be turned counter-clockwise so that its lines are level."""
    from PIL import ImageOps

    small = ImageOps.invert(image)
    small.thumbnail((_SMALL, _SMALL))
    best, reach = 0.0, _FARTHEST
    for step in _STEPS:
        count = round(reach / step)
        angles = [best + step * number for number in range(-count, count + 1)]
        best = max(angles, key=lambda angle: (_sharpness(small, angle), -abs(angle)))
        reach = step
    return best if abs(best) >= _LEAST else 0.0


def straighten(image: Image) -> Image:
    """The picture with its lines level."""
    from PIL.Image import Resampling

    angle = find_skew(image)
    return image.rotate(angle, resample=Resampling.BICUBIC, fillcolor=255) if angle else image


def _sharpness(image: Image, angle: float) -> int:
    """How much the rows of the turned picture differ from their neighbours."""
    from PIL.Image import Resampling

    turned = image.rotate(angle, resample=Resampling.BILINEAR)
    rows = turned.resize((1, turned.height), Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))
