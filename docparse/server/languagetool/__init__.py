"""The HTTP API of LanguageTool, so that clients nobody here wrote work unchanged.

Offsets are UTF-16 code units, as in Java. Described at languagetool.org/http-api; what LibreOffice really sends is
told in ``form``.
"""
