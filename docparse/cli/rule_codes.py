"""Are the rules that the user names there?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docparse.cli.output import UsageError


def require_known_rules(codes: Iterable[str], said: Mapping[str, str]) -> None:
    """Raises UsageError for a code or family that no rule has: a slip would switch nothing on or off."""
    from docparse.checks.registry import rules

    known = [rule.code for rule in rules()] if codes else []
    for code in codes:
        if not any(one.startswith(code) for one in known):
            families = ", ".join(dict.fromkeys(one[:3] for one in known))
            raise UsageError(said["no_such_rule"].format(code=code, families=families))
