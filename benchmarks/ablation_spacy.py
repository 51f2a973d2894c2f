"""spaCy: it finds nothing that extract does not; what its users get, and what that costs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.ablation_row import Row
from benchmarks.speed_inputs import vietnamese_text
from docparse.extract import extract
from docparse.nlp import blank
from docparse.readers import read, read_text
from docparse.values import Analysis

TEXTS = 20
_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_SUFFIXES = {".md", ".docx", ".txt"}


def measure_spacy(_shared: Path) -> Iterator[Row]:
    """The same values and their time on seeded texts; tokens that fit them in the samples."""
    import spacy

    texts = [vietnamese_text(seed, 1.0) for seed in range(TEXTS)]
    ours = blank()
    ours.add_pipe("docparse_citations")
    plain = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    multi = spacy.blank("xx")
    docs = [ours(text) for text in texts]
    direct = [extract(read_text(text)) for text in texts]
    through = [tuple(span._.citation.number for span in doc.spans["citations"]) for doc in docs]
    numbers = [tuple(cite.number for cite in analysis.citations) for analysis in direct]
    same = sum(len(one) for one, other in zip(numbers, through, strict=True) if one == other)
    yield Row("citations found", str(sum(map(len, numbers))), str(sum(map(len, through))), f"({same} are the same)")
    samples = [extract(read(path)) for path in sorted(_SAMPLES.rglob("*")) if path.suffix in _SUFFIXES]
    for name, nlp in (("spaCy's vi without pyvi", plain), ("spaCy's xx", multi), ("docparse.nlp.blank()", ours)):
        yield Row(f"numbers that are one token, citations on token borders, {name}", note=_fit(nlp, samples))
    megabytes = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    speeds = [megabytes / _seconds(work, texts) for work in (lambda text: extract(read_text(text)), ours)]
    yield Row("MB/s of text with extraction", f"{speeds[0]:.1f}", f"{speeds[1]:.1f}")
    yield Row("what is found", note="nothing measurable: the components call extract")


def _fit(nlp: Any, analyses: Sequence[Analysis]) -> str:
    whole = on_borders = 0
    numbers = citations = 0
    for analysis in analyses:
        doc = nlp.make_doc(analysis.document.text)
        tokens = {(token.idx, token.idx + len(token)) for token in doc}
        spans = [citation.number_span for citation in analysis.citations if citation.number_span is not None]
        whole += sum((span.start, span.end) in tokens for span in spans)
        on_borders += sum(doc.char_span(one.start, one.end) is not None for one in analysis.citations)
        numbers, citations = numbers + len(spans), citations + len(analysis.citations)
    return f"{whole / numbers:.3f} of {numbers}, {on_borders / citations:.3f} of {citations}"


def _seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    begin = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - begin
