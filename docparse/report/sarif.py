"""Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020), for editors and services that show such results."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from docparse import __version__
from docparse.checks.suppressions import context_of_finding
from docparse.report.contract import format_json
from docparse.report.places import place_words
from docparse.report.sarif_regions import Regions, uri_of, visible
from docparse.report.sarif_rules import LEVELS, descriptors
from docparse.report.table_words import table_words
from docparse.report.words import Lang
from docparse.values import Analysis, Document, Finding, Span, Suppressed, UnreadableFile

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# Names the way the fingerprint is made (3.27.17): a new way gets a new number.
_FINGERPRINT = "docparseContext/v1"


def render_sarif(
    analyses: Sequence[Analysis],
    errors: Sequence[UnreadableFile],
    source_of: Callable[[Document], str | None],
    lang: str = "vi",
) -> str:
    """One run over all documents as JSON.

    ``source_of`` gives the decoded text of the file of a document (see ``Regions``), None where it is no text
    file. Findings that were set aside are suppressed results; files that could not be read are notifications.
    """
    language: Lang = "en" if lang == "en" else "vi"
    said = table_words(language)
    shown = [finding for analysis in analyses for finding in _all_findings(analysis)]
    rules = descriptors(shown, said)
    positions = {rule["id"]: position for position, rule in enumerate(rules)}
    results = [
        result
        for index, analysis in enumerate(analyses)
        for result in _results(analysis, index, positions, source_of(analysis.document), said)
    ]
    run = {
        "tool": {"driver": {"name": "docparse", "version": __version__, "language": language, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(errors)],
        "artifacts": [_artifact(analysis) for analysis in analyses],
        "results": results,
    }
    return format_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _all_findings(analysis: Analysis) -> Iterator[Finding]:
    yield from analysis.findings or ()
    yield from (one.finding for one in analysis.suppressed)


def _results(
    analysis: Analysis, index: int, positions: Mapping[str, int], source: str | None, said: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """The findings of the document that is the artifact ``index``, then those that were set aside."""
    regions = Regions(analysis.document, source)
    artifact = {"uri": uri_of(analysis.document.path), "index": index}
    for finding in analysis.findings or ():
        yield _result(finding, artifact, positions, regions, said)
    for one in analysis.suppressed:
        yield {**_result(one.finding, artifact, positions, regions, said), "suppressions": [_suppression(one)]}


def _result(
    finding: Finding,
    artifact: Mapping[str, Any],
    positions: Mapping[str, int],
    regions: Regions,
    said: Mapping[str, str],
) -> dict[str, Any]:
    location = {
        "physicalLocation": {"artifactLocation": dict(artifact), "region": regions.region(finding.span)},
        "message": {"text": place_words(finding.at, said)},
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": positions[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, said)},
        "locations": [location],
        "partialFingerprints": {_FINGERPRINT: context_of_finding(finding)},
        "properties": {
            "disposition": finding.disposition,
            "confidence": finding.confidence,
            "start": finding.start,
            "end": finding.end,
        },
    }
    fixes = list(_fixes(finding, artifact, regions))
    return {**result, "fixes": fixes} if fixes else result


def _message(finding: Finding, said: Mapping[str, str]) -> str:
    suggested = " / ".join(finding.suggestions)
    return visible(f"{finding.message} {said['suggestion']}: {suggested}" if suggested else finding.message)


def _fixes(finding: Finding, artifact: Mapping[str, Any], regions: Regions) -> Iterator[dict[str, Any]]:
    """What an editor could replace; only text files have places that it knows."""
    if finding.fix is None:
        return
    region = regions.replaceable(Span(finding.fix.start, finding.fix.end))
    if region is not None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": visible(finding.fix.replacement)}}
        yield {"artifactChanges": [{"artifactLocation": dict(artifact), "replacements": [replacement]}]}


def _suppression(one: Suppressed) -> dict[str, Any]:
    why = one.suppression
    told = ", ".join(filter(None, (why.reason, why.by, why.on)))
    return {"kind": "external", **({"justification": visible(told)} if told else {})}


def _artifact(analysis: Analysis) -> dict[str, Any]:
    document = analysis.document
    facts: dict[str, Any] = {
        "location": {"uri": uri_of(document.path)},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": document.sha256},
    }
    if analysis.verdict is not None:
        facts["properties"] = {"verdict": analysis.verdict.state}
    return facts


def _invocation(errors: Sequence[UnreadableFile]) -> dict[str, Any]:
    """``executionSuccessful`` is False if a file could not be read."""
    told = [
        {
            "level": "error",
            "descriptor": {"id": error.code},
            "message": {"text": visible(f"{error.message} {error.remedy}".strip())},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(error.path)}}}],
        }
        for error in errors
    ]
    return {"executionSuccessful": not errors, **({"toolExecutionNotifications": told} if told else {})}
