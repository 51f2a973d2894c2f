"""Rules over an Analysis: what is wrong in the document, where, and why (layer 6)."""

# The folder of the rules has the name of a function: loaded first, it cannot take its place later.
import docparse.checks.rules  # noqa: F401
from docparse.checks.engine import check
from docparse.checks.house import House
from docparse.checks.registry import rule, rules
from docparse.checks.rule import Draft, Rule
from docparse.checks.settings import Settings
from docparse.checks.witness import Testimony, Witness

__all__ = ["Draft", "House", "Rule", "Settings", "Testimony", "Witness", "check", "rule", "rules"]
