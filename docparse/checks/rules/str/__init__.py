"""Structure: numbering, references inside the document, announced counts."""
