"""Assigned tasks: who leads, with whom, does what, with which product, for whom, by when."""

from docparse.extract.tasks.assemble import find_tasks

__all__ = ["find_tasks"]
