"""Punctuation and spacing."""
