"""Quotas, totals and figures."""
