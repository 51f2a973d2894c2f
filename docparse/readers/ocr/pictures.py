"""The picture of a page on its way to Tesseract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Page ``number`` (from 1) as a picture with ``dpi`` pixels an inch."""

    number: int
    image: Image
    dpi: int
