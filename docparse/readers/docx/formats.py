"""Character formatting: what a run's properties say, and how styles and direct settings combine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from docparse.readers.docx.namespaces import VAL, W, is_on, whole_number
from docparse.text.encodings.fonts import old_font

# Settings that a style *flips* (ECMA-376 Part 1, 17.7.3): bold inside a bold style is plain.
_TOGGLES = {f"{W}b": "bold", f"{W}i": "italic", f"{W}vanish": "hidden", f"{W}caps": "capitals"}


@dataclass(frozen=True, slots=True)
class Format:
    """The effective formatting of a stretch of text; ``size`` in points, None = not stated."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    size: float | None = None
    hidden: bool = False
    capitals: bool = False
    font: str | None = None
    language: str | None = None

    @property
    def visible(self) -> tuple[bool, bool, bool, bool, float | None]:
        """The part that a Run records."""
        return (self.bold, self.italic, self.underline, self.superscript, self.size)


PLAIN = Format()


@dataclass(frozen=True, slots=True)
class RunProperties:
    """What one ``w:rPr`` states: on/off settings by Format field, and plain values."""

    toggles: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, bool | float | str] = field(default_factory=dict)

    def over(self, base: RunProperties) -> RunProperties:
        """These settings on top of those of ``base`` (a style on the style that it is based on)."""
        return RunProperties({**base.toggles, **self.toggles}, {**base.values, **self.values})


NOTHING = RunProperties()


def read_properties(element: etree._Element | None) -> RunProperties:
    """The settings of a ``w:rPr`` (None = no settings)."""
    if element is None or not len(element):
        return NOTHING
    toggles: dict[str, bool] = {}
    values: dict[str, bool | float | str] = {}
    for child in element:
        name = _TOGGLES.get(str(child.tag))
        if name is not None:
            toggles[name] = is_on(child)
        else:
            values.update(_plain_value(child))
    return RunProperties(toggles, values)


def _plain_value(child: etree._Element) -> dict[str, bool | float | str]:
    match str(child.tag).removeprefix(W):
        case "u":
            return {"underline": child.get(VAL, "single") != "none"}
        case "vertAlign":
            return {"superscript": child.get(VAL) == "superscript"}
        case "sz":
            half_points = whole_number(child.get(VAL))
            return {"size": half_points / 2} if half_points else {}
        case "rFonts":
            font = _letters_font(child)
            return {"font": font} if font else {}
        case "lang":
            language = child.get(VAL)
            return {"language": str(language)} if language else {}
    return {}


def _letters_font(fonts: etree._Element) -> str:
    """The font of plain letters, or of those beyond ASCII where that is of an old character set."""
    plain, other = (str(fonts.get(f"{W}{which}", "")) for which in ("ascii", "hAnsi"))
    return other if old_font(other) else plain or other


def combine_styles(defaults: RunProperties, *styles: RunProperties) -> Format:
    """Document defaults under the paragraph style under the character style.

    An on/off setting is on if the defaults say so or an odd number of the styles do.
    """
    values: dict[str, bool | float | str] = {**defaults.values}
    toggles = dict.fromkeys(_TOGGLES.values(), False)
    for style in styles:
        values.update(style.values)
        toggles = {name: on ^ style.toggles.get(name, False) for name, on in toggles.items()}
    toggles = {name: on or defaults.toggles.get(name, False) for name, on in toggles.items()}
    return replace(PLAIN, **values, **toggles)  # type: ignore[arg-type]


def apply_direct(base: Format, direct: RunProperties) -> Format:
    """The direct settings of a run on top of what its styles give."""
    if direct is NOTHING:
        return base
    return _combined(base, tuple(direct.values.items()), tuple(direct.toggles.items()))


@lru_cache(maxsize=4096)
def _combined(base: Format, *settings: tuple[tuple[str, bool | float | str], ...]) -> Format:
    """The same settings stand on thousands of runs of a file."""
    return replace(base, **{name: value for some in settings for name, value in some})  # type: ignore[arg-type]
