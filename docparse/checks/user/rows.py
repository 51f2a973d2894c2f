"""What a user may write into the settings instead of code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docparse.values import Severity

__all__ = ["UserPattern", "UserRule", "UserTokens", "UserWords"]


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRule:
    """What every such rule has. ``code`` is three letters and three digits, "USR001" by default.

    ``place`` names the file and line it comes from, for messages.
    """

    code: str
    name: str
    message: str
    why: str
    severity: Severity = "warning"
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserWords(UserRule):
    """Words with the preferred ones; case does not count unless the wrong form has capitals."""

    forms: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class UserPattern(UserRule):
    """A regular expression of the package ``regex``; ``right`` may use its groups (``\\1``), "" suggests nothing."""

    regex: str
    right: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserTokens(UserRule):
    """A pattern of spaCy's Matcher over the tokens of the text; ``right`` "" suggests nothing."""

    tokens: Sequence[Mapping[str, Any]]
    right: str = ""
