"""Fixes written into files: which findings can be applied where, and the corrected text."""

from docparse.edit.choose import choose_fixes
from docparse.edit.text_fixes import Edit, TextFixes, fix_text

__all__ = ["Edit", "TextFixes", "choose_fixes", "fix_text"]
