"""Whole archives: every document of folders, globs and URLs into tables."""
