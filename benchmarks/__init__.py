"""Measurements that anyone with the reference analyses can repeat: ``python -m benchmarks.accuracy``."""
