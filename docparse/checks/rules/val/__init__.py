"""Validity: instruments that were no longer, or not yet, in force on the day that counts."""
