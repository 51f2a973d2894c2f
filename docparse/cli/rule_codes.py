"""Are the rules that the user names there?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from docparse.cli.output import UsageError

if TYPE_CHECKING:
    from docparse.checks.rule import Rule


def require_known_rules(codes: Iterable[str], own: Iterable[Rule], said: Mapping[str, str]) -> None:
    """Raises UsageError for a code or family that no rule has: a slip would switch nothing on or off.

    ``own`` are the user's rules.
    """
    from docparse.checks.registry import rules

    known = [rule.code for rule in (*rules(), *own)] if codes else []
    for code in codes:
        if code != "ALL" and not any(one.startswith(code) for one in known):
            families = ", ".join(dict.fromkeys(one[:3] for one in known))
            raise UsageError(said["no_such_rule"].format(code=code, families=families))
