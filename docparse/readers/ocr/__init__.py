"""Reads pictures of pages with Tesseract: words with their places and how sure it is of each."""
