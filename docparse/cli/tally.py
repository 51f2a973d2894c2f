"""What is remembered of each checked document: enough for the exit code and the summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from docparse.cli.options import SEVERITIES
from docparse.values import Analysis, Severity, VerdictState


class Tally:
    """Counts severities and verdicts of the documents that pass through it."""

    def __init__(self) -> None:
        self._severities: Counter[Severity] = Counter()
        self._states: Counter[VerdictState] = Counter()
        self.documents = 0

    def watch(self, analyses: Iterable[Analysis]) -> Iterator[Analysis]:
        """The same analyses, counted as they pass."""
        for analysis in analyses:
            self.documents += 1
            self._severities.update(finding.severity for finding in analysis.findings or ())
            if analysis.verdict is not None:
                self._states[analysis.verdict.state] += 1
            yield analysis

    def fails(self, threshold: str) -> bool:
        """True if any finding is as grave as ``threshold`` or graver ("never": none is)."""
        if threshold == "never":
            return False
        grave = SEVERITIES[: SEVERITIES.index(threshold) + 1]
        return any(severity in grave for severity in self._severities)

    def summary(self, said: Mapping[str, str], unreadable: int) -> str:
        """One line on all documents."""
        states = {state: self._states[state] for state in ("ready", "minor", "not_ready")}
        return said["summary"].format(documents=self.documents, errors=unreadable, **states)
