"""The user's own rules: words, patterns and token patterns as data."""

from docparse.checks.user.build import build_rule
from docparse.checks.user.rows import UserPattern, UserRule, UserTokens, UserWords

__all__ = ["UserPattern", "UserRule", "UserTokens", "UserWords", "build_rule"]
