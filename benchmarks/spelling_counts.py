"""How often words and pairs of words stand in the training text, for programs that need such a list."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from docparse.speller.pieces import plain_word
from docparse.text.syllable_grammar import is_possible_syllable

# Administrative texts and, so that names and common words are there too, news and questions.
SOURCES = (
    "legal/admin_documents_tvpl", "legal/vbqppl_2025_2026", "legal/office_documents", "legal/congbot_policy_documents",
    "general/news_misc", "general/readability_corpus_mixed", "legal/legal_articles_qa",
)  # fmt: skip
# Rarer ones are often slips themselves; a word that is no syllable must be common.
_LEAST, _LEAST_STRANGE, _LEAST_PAIR = 10, 100, 5
_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


def count_words(corpus: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Words, and pairs of words as "one other", with their counts; empty where there is no text."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for text in _texts(corpus):
        for run in _RUN.findall(text.lower()):
            own = [plain_word(word) for word in run.split()]
            words.update(own)
            pairs.update(pairwise(own))
    kept = {word: count for word, count in words.items() if count >= _least(word)}
    return kept, {
        f"{one} {other}": count
        for (one, other), count in pairs.items()
        if count >= _LEAST_PAIR and one in kept and other in kept
    }


def _least(word: str) -> int:
    return _LEAST if is_possible_syllable(word) else _LEAST_STRANGE


def _texts(corpus: Path) -> Iterator[str]:
    for source in SOURCES:
        path = corpus / f"{source}.jsonl.gz"
        if path.is_file():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    yield json.loads(line)["text"]
