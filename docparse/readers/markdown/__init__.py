"""Markdown files, written, converted or crawled."""

from docparse.readers.markdown.reader import read_markdown

__all__ = ["read_markdown"]
