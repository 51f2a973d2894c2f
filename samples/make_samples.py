"""Write the Word samples anew: ``python -m samples.make_samples`` in the root of the repository.

The same text gives the same bytes on every machine, so that a change of a sample shows in version control.
"""

from __future__ import annotations

from pathlib import Path

from samples.decision import decision
from samples.letter import letter

FOLDER = Path(__file__).parent
WORD_SAMPLES = {"quyet-dinh-kem-ke-hoach.docx": decision, "cong-van.docx": letter}


def main() -> None:
    """Overwrite the committed Word samples."""
    for name, build in WORD_SAMPLES.items():
        (FOLDER / name).write_bytes(build())


if __name__ == "__main__":
    main()
