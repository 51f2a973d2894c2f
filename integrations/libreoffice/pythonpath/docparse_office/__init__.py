"""What the extension of LibreOffice does, on the Python that comes with it: 3.8 or later, nothing else installed."""
