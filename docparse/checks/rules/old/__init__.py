"""Left-overs of an older document."""
