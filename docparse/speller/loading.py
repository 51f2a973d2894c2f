"""The model that comes with docparse, loaded when it is first asked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from docparse.speller.model import ContextModel

__all__ = ["packaged_model"]


@cache
def packaged_model() -> ContextModel:
    """The model of the package; the threads of a process share it."""
    return ContextModel(Path(__file__).parent / "data" / "context.npz")
