"""Characters of symbol fonts (Symbol, Wingdings) as Unicode."""

from __future__ import annotations

_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "opensymbol", "zapf dingbats", "marlett")
PRIVATE_USE = range(0xE000, 0xF900)

# Low byte of the private-use code point → the character, for the glyphs that documents really use.
_SYMBOL = {
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x41: "Α", 0x42: "Β", 0x43: "Χ", 0x44: "Δ",
    0x46: "Φ", 0x47: "Γ", 0x4C: "Λ", 0x50: "Π", 0x51: "Θ", 0x53: "Σ", 0x57: "Ω", 0x58: "Ξ", 0x59: "Ψ", 0x61: "α",
    0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x68: "η", 0x69: "ι", 0x6A: "ϕ", 0x6B: "κ",
    0x6C: "λ", 0x6D: "μ", 0x6E: "ν", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x77: "ω", 0x78: "ξ",
    0x79: "ψ", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…",
    0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉", 0xD5: "∏", 0xD6: "√", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒",
    0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_WINGDINGS = {
    0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□", 0x2A: "□"}
_TABLES = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def is_symbol_font(font: object) -> bool:
    """True for a font whose glyphs are pictures rather than letters."""
    return isinstance(font, str) and font.lower().startswith(_SYMBOL_FONTS)


def is_symbol_bullet(text: str, font: object) -> bool:
    """True for a bullet that is a glyph of a symbol font: it has no character of its own."""
    return is_symbol_font(font) or any(ord(char) in PRIVATE_USE for char in text)


def symbol_character(code: int, font: str | None) -> str | None:
    """The character that ``code`` shows in ``font``; None where it is not known.

    ``code`` may carry Word's private-use offset (F0B0 and B0 are one glyph of a symbol font).
    """
    table = _TABLES.get((font or "").lower())
    if table is not None:
        known = table.get(code & 0xFF)
        printable = table is _SYMBOL and 0x20 <= code & 0xFF < 0x7F
        return known or (chr(code & 0xFF) if printable else None)
    if code in PRIVATE_USE or not code or 0xD800 <= code < 0xE000:
        return None
    return chr(code)
