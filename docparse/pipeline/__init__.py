"""The public functions, and the same over many files where one bad file never stops the others.

Each function imports the layers it needs when it is called.
"""

from docparse.pipeline.api import check, compare, extract, graph, read
from docparse.pipeline.isolation import Outcome, guarded
from docparse.pipeline.run_facts import describe_run
from docparse.pipeline.sources import STDIN, FoundSources, Source, announce_pages, find_sources

__all__ = [
    "STDIN",
    "FoundSources",
    "Outcome",
    "Source",
    "announce_pages",
    "check",
    "compare",
    "describe_run",
    "extract",
    "find_sources",
    "graph",
    "guarded",
    "read",
]
