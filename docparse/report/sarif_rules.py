"""Rules as SARIF describes them (section 3.49, reportingDescriptor): what they look for, why, with examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docparse.checks.registry import rules
from docparse.checks.rule import Example, Rule
from docparse.values import Finding, Severity

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def descriptors(findings: Iterable[Finding], said: Mapping[str, str]) -> list[dict[str, Any]]:
    """One for each rule that found something, in order of code; a user's own rule by what its finding says."""
    known = {rule.code: rule for rule in rules()}
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.code, finding)
    return [_descriptor(first[code], known.get(code), said) for code in sorted(first)]


def _descriptor(finding: Finding, rule: Rule | None, said: Mapping[str, str]) -> dict[str, Any]:
    name = rule.name if rule else finding.name
    why, source = (rule.why, rule.source) if rule else (finding.why, finding.source)
    severity = rule.severity if rule else finding.severity
    return {
        "id": finding.code,
        "name": name,
        "shortDescription": {"text": name},
        "fullDescription": {"text": why or name},
        "help": {
            "text": f"{why} ({source})" if source else why or name,
            "markdown": "\n".join(_markdown(why, source, rule, said)),
        },
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"tags": [finding.code[:3]], "source": source},
    }


def _markdown(why: str, source: str, rule: Rule | None, said: Mapping[str, str]) -> Iterator[str]:
    yield f"{why}\n\n*{said['rule_source']}:* {source}"
    for label, examples in (("rule_bad", rule.bad), ("rule_good", rule.good)) if rule else ():
        yield f"\n**{said[label]}**\n"
        yield from map(_example, examples)


def _example(example: Example) -> str:
    lines = example.text.replace("⟦", "«").replace("⟧", "»").split("\n")
    return "\n".join(f"    {line}" for line in lines) + "\n"
