"""The spaCy example of README.md prints what README.md says."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = re.compile(r"(?<=```pycon\n).*?(?=```)", re.DOTALL)


def test_the_spacy_example_is_real(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("spacy", reason='needs spaCy: pip install "docparse[nlp]"')
    monkeypatch.chdir(ROOT)
    blocks = EXAMPLES.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert blocks
    for block in blocks:
        example = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
        said: list[str] = []
        results = doctest.DocTestRunner().run(example, out=said.append)
        assert results.failed == 0, "".join(said)
        assert results.attempted
