"""The character sets of Vietnamese files, from their published tables.

TCVN 5712:1993 (VN3 is what the ABC fonts show, VN1 has capitals with tones as well), RFC 1456
(VISCII 1.1), VNI for Windows, code page 1258.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from docparse.text.encodings.charset import Charset


def _codes(first: int, text: str) -> dict[str, str]:
    """Consecutive codes from ``first``; a point stands for a code without a letter."""
    return {chr(first + index): letter for index, letter in enumerate(text) if letter != "."}


def _punctuation() -> dict[str, str]:
    """The quotation marks, dashes and so on that Windows has at 80 to 9F whatever the letters."""
    bytes_ = (bytes([code]) for code in range(0x80, 0xA0))
    decoded = ((byte, byte.decode("cp1252", "ignore")) for byte in bytes_)
    return {chr(byte[0]): text for byte, text in decoded if text}


_TONES = _codes(0xB0, "\u0300\u0309\u0303\u0301\u0323")
_TCVN3 = (
    _codes(0xA1, "ĂÂÊÔƠƯĐăâêôơưđ")
    | _codes(0xB5, "àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ")
    | {"\xa0": "\xa0"}
)
_VN1_CAPITALS = (
    _codes(0x01, "ÚỤ.ỪỬỮ")
    | _codes(0x11, "ỨỰỲỶỸÝỴ")
    | _codes(0x80, "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ")
    | {"\xaf": "Ằ", "\xba": "Ẳ", "\xbf": "Ẵ", "\xcd": "Ể", "\xe0": "Ổ", "\xf0": "Ỗ", "\xff": "Ố"}
    | _codes(0xC0, "ẮẦẨẪẤỀ")
    | _codes(0xD9, "ỄẾỒ")
)
_VISCII = (
    {"\x02": "Ẳ", "\x05": "Ẵ", "\x06": "Ẫ", "\x14": "Ỷ", "\x19": "Ỹ", "\x1e": "Ỵ"}
    | _codes(0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ")
    | _codes(0xA0, "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ")
    | _codes(0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư")
    | _codes(0xE0, "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")
)

# VNI writes a letter and behind it a code for its mark: the same five for every plain letter,
# others for the hat of â ê ô and the bowl of ă, alone and with the tones.
_VNI_TONES = "øùûõï"
_VNI_MARKED: tuple[tuple[str, str, str], ...] = (
    ("a", _VNI_TONES, "àáảãạ"), ("e", _VNI_TONES, "èéẻẽẹ"), ("o", _VNI_TONES, "òóỏõọ"),
    ("u", _VNI_TONES, "ùúủũụ"), ("y", _VNI_TONES[:4], "ỳýỷỹ"), ("ô", _VNI_TONES, "ờớởỡợ"), ("ö", _VNI_TONES, "ừứửữự"),
    ("a", "êèéúüë", "ăằắẳẵặ"), ("a", "âàáåãä", "âầấẩẫậ"), ("e", "âàáåãä", "êềếểễệ"), ("o", "âàáåãä", "ôồốổỗộ"),
)  # fmt: skip
_VNI_SINGLE = dict(zip("ñíìæóòôöî", "đíìỉĩịơưỵ", strict=True))


def _vni_pairs() -> dict[str, str]:
    return {base + mark: letter for base, marks, made in _VNI_MARKED for mark, letter in zip(marks, made, strict=True)}


def _with_capitals(letters: Mapping[str, str]) -> dict[str, str]:
    return dict(letters) | {code.upper(): letter.upper() for code, letter in letters.items()}


def _vni_mixed() -> dict[str, str]:
    """Letters whose mark was typed in the other case."""
    pairs = _vni_pairs().items()
    small = ((pair[0] + pair[1].upper(), letter) for pair, letter in pairs)
    return dict(chain(small, ((pair[0].upper() + pair[1], letter.upper()) for pair, letter in pairs)))


def _windows_1258() -> dict[str, str]:
    decoded = ((code, bytes([code]).decode("cp1258", "ignore")) for code in range(0x80, 0x100))
    return {chr(code): text for code, text in decoded if text}


# Where Windows has its punctuation the ABC fonts follow it; no other code has two meanings.
_LATER_CAPITALS = {code: letter for code, letter in _VN1_CAPITALS.items() if code > "\xa0"}

TCVN3 = Charset("tcvn3", "TCVN3 (ABC)", _TCVN3 | _punctuation(), spare=_LATER_CAPITALS | _TONES, lacks_capitals=True)
TCVN5712 = Charset("tcvn5712", "TCVN 5712", _TCVN3 | _VN1_CAPITALS, spare=_TONES, family="tcvn3")
VNI = Charset("vni", "VNI", _with_capitals(_vni_pairs() | _VNI_SINGLE) | _punctuation(), spare=_vni_mixed())
VISCII = Charset("viscii", "VISCII", _VISCII)
WINDOWS_1258 = Charset("windows-1258", "Windows-1258", _windows_1258())

# Those met most often first.
CHARSETS = (TCVN3, VNI, VISCII, WINDOWS_1258, TCVN5712)


def charset_named(name: str) -> Charset:
    """The character set with this name; raises KeyError where there is none."""
    return {charset.name: charset for charset in CHARSETS}[name]
