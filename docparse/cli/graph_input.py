"""Where the graph of a run comes from: documents that are read, or a graph that was written earlier."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.cli.console import Messages
from docparse.cli.output import Output, UsageError, open_output
from docparse.values import UnreadableFile

if TYPE_CHECKING:
    import networkx

    from docparse.cli.documents import Documents


class GraphInput:
    """The input of one run, its output, and the errors met.

    Raises UsageError before any work is done, if the output cannot be written or a graph is mixed with documents.
    """

    def __init__(self, options: argparse.Namespace, said: Mapping[str, str]) -> None:
        self._options, self._said = options, said
        self._earlier = next((path for path in options.files if _is_written_graph(path)), None)
        self._documents: Documents | None = None
        if self._earlier is None:
            self._documents = self._open_documents()
            self.messages: Messages = self._documents.messages
            self.output: Output = self._documents.output
        else:
            if len(options.files) > 1:
                raise UsageError(said["graph_alone"].format(path=self._earlier))
            self.messages = Messages(quiet=options.quiet)
            self.output = open_output(options.output, options.files, force=options.force, said=said)

    @property
    def errors(self) -> list[UnreadableFile]:
        """The files that could not be read so far."""
        return self._documents.errors if self._documents is not None else []

    def graph(self) -> networkx.MultiDiGraph[str]:
        """The graph with the states on the day asked. Raises UsageError for a file that holds none."""
        from docparse.graph import enrich
        from docparse.pipeline.validity import known_registry

        built = self._read_documents() if self._earlier is None else self._read_earlier(self._earlier)
        enrich(built, known_registry(), (self._options.on or datetime.date.today()).isoformat())
        return built

    def _open_documents(self) -> Documents:
        from docparse.cli.documents import Documents
        from docparse.pipeline import extract

        return Documents(self._options, partial(extract, on=self._options.on))

    def _read_documents(self) -> networkx.MultiDiGraph[str]:
        """Of each document only its mentions are held; one on which this fails is an error and left out."""
        from docparse.cli.emit import each
        from docparse.graph import Collector, join_documents
        from docparse.pipeline.validity import known_registry

        assert self._documents is not None
        collector = Collector(known_registry())
        return join_documents(list(each(self._documents, self._documents, collector.take)))

    def _read_earlier(self, path: str) -> networkx.MultiDiGraph[str]:
        from docparse.graph import from_node_link
        from docparse.pipeline.system_words import system_words

        try:
            return from_node_link(Path(path).read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise UsageError(f"{path}: {system_words(error, self._said['language'])}") from error
        except ValueError as error:
            raise UsageError(self._said["graph_not_a_graph"].format(path=path)) from error


def _is_written_graph(path: str) -> bool:
    return path.lower().endswith(".json") and Path(path).is_file()
