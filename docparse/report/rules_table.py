"""The rules as a list, and one rule explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from docparse.checks.rule import Example, Rule
from docparse.report.contract import format_json
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.words import Lang, words

_FLEXIBLE = {3: 30}


def rules_json(rules: Iterable[Rule]) -> str:
    """The rules as JSON: code, name, family, severity, disposition, fix, default, rendered, why, source, examples."""
    return format_json({"rules": [_facts(rule) for rule in rules]})


def _facts(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "disposition": rule.disposition,
        "fix": rule.fix,
        "default": rule.default,
        "rendered": rule.rendered,
        "why": rule.why,
        "source": rule.source,
        "bad": [example.text for example in rule.bad],
        "good": [example.text for example in rule.good],
    }


def render_rules(rules: Sequence[Rule], style: Style, lang: Lang = "vi") -> str:
    """What ``rules`` prints."""
    said = words(lang)
    titles = [said["rule_code"], said["rule_severity"], said["rule_runs"], said["rule_name"]]
    rows = [[rule.code, said[rule.severity], _runs(rule, said), rule.name] for rule in rules]
    return "\n".join(draw_table(titles, rows, style, _FLEXIBLE)) + "\n"


def _runs(rule: Rule, said: Mapping[str, str]) -> str:
    if rule.rendered:
        return said["rule_rendered"]
    return said["rule_on"] if rule.default else said["rule_off"]


def render_rule(rule: Rule, style: Style, lang: Lang = "vi") -> str:
    """What ``explain`` prints for one rule."""
    return "\n".join(_explanation(rule, style, words(lang))) + "\n"


def _explanation(rule: Rule, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    yield style.heading(f"{rule.code}: {rule.name}")
    kind = f"{said[rule.severity]}, {said[rule.disposition]}, {said['fix_' + rule.fix]}, {_runs(rule, said)}"
    for label, text in (("rule_kind", kind), ("rule_why", rule.why), ("rule_source", rule.source)):
        yield from style.wrap(f"{said[label]}: {text}", "  ")
    for label, examples in (("rule_bad", rule.bad), ("rule_good", rule.good)):
        if examples:
            yield f"  {said[label]}:"
            for example in examples:
                yield from _example(example, style)


def _example(example: Example, style: Style) -> Iterator[str]:
    for number, line in enumerate(example.text.replace("⟦", "«").replace("⟧", "»").splitlines()):
        yield from style.wrap(line, "      ", "    - " if number == 0 else None)
    for page in example.pages:
        yield from (f"      │ {line}".rstrip() for line in page.splitlines())
