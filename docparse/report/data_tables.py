"""Every table by the name that the user calls it by."""

from __future__ import annotations

from docparse.report.citations_table import CITATIONS
from docparse.report.data_table import DataTable
from docparse.report.findings_rows import FINDINGS
from docparse.report.quota_rows import QUOTAS
from docparse.report.section_rows import SECTIONS
from docparse.report.tasks_table import TASKS

TABLES: dict[str, DataTable] = {table.name: table for table in (FINDINGS, CITATIONS, QUOTAS, TASKS, SECTIONS)}
