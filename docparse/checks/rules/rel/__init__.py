"""REL: what must be out of a file before it is signed and released."""
