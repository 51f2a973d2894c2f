"""``python -m docparse``."""

import sys

from docparse.cli import main

if __name__ == "__main__":
    sys.exit(main())
