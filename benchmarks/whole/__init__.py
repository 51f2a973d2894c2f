"""The whole table of measurements: what is run, what is shown of it, what is asked, and how releases are compared."""
