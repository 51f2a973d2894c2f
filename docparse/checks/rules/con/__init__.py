"""One name or term, one spelling."""
