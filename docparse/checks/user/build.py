"""A rule of the engine from a user's data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Rule
from docparse.checks.user.rows import UserPattern, UserRule, UserTokens, UserWords
from docparse.values import SettingsError

_SOURCE = "quy định riêng của cơ quan (tệp cấu hình)"


def build_rule(row: UserRule) -> Rule:
    """The rule that ``row`` describes. Raises SettingsError where a pattern cannot be compiled."""
    return Rule(
        code=row.code,
        name=row.name,
        subject="quy định riêng của cơ quan",
        message=row.message,
        why=row.why,
        source=_SOURCE,
        severity=row.severity,
        disposition="should_fix",
        fix="suggested",
        bad=(),
        good=(),
        check=_checker(row),
        data=json.dumps(asdict(row), ensure_ascii=False, sort_keys=True),
    )


def _checker(row: UserRule) -> Callable[[Context], Iterable[Draft]]:
    if isinstance(row, UserWords):
        from docparse.checks.user.words import find_words

        return find_words(row)
    if isinstance(row, UserPattern):
        from docparse.checks.user.patterns import find_pattern

        return find_pattern(row)
    if isinstance(row, UserTokens):
        from docparse.checks.user.tokens import find_tokens

        return find_tokens(row)
    raise SettingsError(
        path=row.place, code="rule", message="Không rõ loại quy tắc.", remedy="Dùng words, patterns hoặc tokens."
    )
