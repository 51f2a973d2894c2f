"""Whole archives: every document of folders, patterns, archives and URLs into Parquet tables (columns.csv)."""

from docparse.pipeline.batch.choices import Choices, Limits
from docparse.pipeline.batch.run import BatchSummary, Engine, Progressed, run_batch

__all__ = ["BatchSummary", "Choices", "Engine", "Limits", "Progressed", "run_batch"]
