"""Rules over an Analysis: what is wrong in the document, where, and why (layer 6)."""

from docparse.checks.engine import check
from docparse.checks.registry import rule, rules
from docparse.checks.rule import Draft, Rule
from docparse.checks.settings import Settings
from docparse.checks.witness import Testimony, Witness

__all__ = ["Draft", "Rule", "Settings", "Testimony", "Witness", "check", "rule", "rules"]
