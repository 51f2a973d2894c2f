"""Citations: symbols, types, issuers, years, titles."""
