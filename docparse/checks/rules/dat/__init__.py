"""Dates and numbers."""
