"""The rules: a folder a family, a module a subject; docparse.checks.registry finds them."""
