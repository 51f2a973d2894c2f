"""The command line: one thin module a command; each imports what it needs when it runs."""

from docparse.cli.entry import main

__all__ = ["main"]
