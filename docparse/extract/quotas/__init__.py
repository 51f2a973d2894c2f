"""Numeric targets, quotas and allotments: what a document sets, not what it reports."""

from docparse.extract.quotas.assemble import find_quotas

__all__ = ["find_quotas"]
