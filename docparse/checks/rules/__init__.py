"""The rules, one module a subject; docparse.checks.registry lists them."""
