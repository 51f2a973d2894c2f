"""Character sets that Vietnamese was written in before Unicode, and how to tell them.

Text in one of them is held as *codes*: one character U+0000 to U+00FF for each byte.
"""

from __future__ import annotations

from docparse.text.encodings.charset import Charset
from docparse.text.encodings.charsets import CHARSETS, TCVN3, TCVN5712, VISCII, VNI, WINDOWS_1258, charset_named

__all__ = ["CHARSETS", "TCVN3", "TCVN5712", "VISCII", "VNI", "WINDOWS_1258", "Charset", "charset_named"]
