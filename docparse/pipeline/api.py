"""``docparse.read``, ``extract``, ``check``, ``graph`` and ``compare``."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from docparse.values import Analysis, Document, Stage, Suppression

if TYPE_CHECKING:
    import networkx

    from docparse.checks import Witness
    from docparse.compare import Comparison
    from docparse.pipeline.settings import FileSettings

PathLike = str | os.PathLike[str]


def read(path: PathLike, *, as_original: bool = False, ocr: bool = True) -> Document:
    """Read a file; its format is decided by its content.

    ``as_original``: a Word file as it was before its tracked changes; else they are read as
    accepted. ``ocr``: pages without usable text are recognised where Tesseract is installed.
    Raises UnreadableFile, which says what is wrong and what to do.

    >>> import docparse
    >>> document = docparse.read("ke-hoach.docx")  # doctest: +SKIP
    >>> document.text[:20]  # doctest: +SKIP
    'ỦY BAN NHÂN DÂN TỈNH'
    """
    from docparse.readers import ReadOptions
    from docparse.readers import read as read_file

    return read_file(os.fspath(path), options=ReadOptions(as_original=as_original, ocr=ocr))


def extract(source: PathLike | Document, *, on: datetime.date | None = None) -> Analysis:
    """Parts, header, sections, citations with their validity, relations, quotas and tasks of a file or a Document.

    The states of what is cited are those on the document's own day, and on ``on`` (None: today).
    Raises UnreadableFile if ``source`` is a file that cannot be read.

    >>> import docparse
    >>> analysis = docparse.extract("ke-hoach.docx")  # doctest: +SKIP
    >>> [citation.number for citation in analysis.citations]  # doctest: +SKIP
    ['30/2020/NĐ-CP']
    """
    from docparse.extract import extract as extract_document
    from docparse.pipeline.validity import with_validity

    analysis = extract_document(source if isinstance(source, Document) else read(source))
    return with_validity(analysis, on)


def check(
    source: PathLike | Document | Analysis,
    *,
    stage: Stage | None = None,
    today: datetime.date | str | None = None,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: PathLike | FileSettings | None = None,
    suppressions: Sequence[Suppression] = (),
    words: Sequence[str] = (),
    witness: Witness | None = None,
    rendered: bool = False,
    model: bool = True,
) -> Analysis:
    """``extract``, with findings and a verdict.

    ``stage`` is guessed from the header if None. ``today`` (a date, or ISO) is the day the
    document is judged on, by default the day of the run. ``select`` and ``ignore`` hold
    rule codes or families ("CIT001", "CIT"); ``extend_select`` adds rules that are off by default.
    ``config`` is a settings file (docparse.toml), or one that ``load_settings`` read; what is
    given here by name wins over it. ``suppressions`` are findings to leave out
    (``docparse.pipeline.load_suppressions``). ``words`` are words and phrases that the rules of spelling leave
    alone, besides those of ``config``. ``witness`` is asked about words that the tables
    of a rule do not decide (``docparse.nlp.witness()``, off by default). ``rendered``:
    the printed pages are looked at too, for which Word, OpenDocument and RTF files need LibreOffice. ``model``:
    words are judged by those around them.

    >>> import docparse
    >>> analysis = docparse.check("ke-hoach.docx", stage="presign")  # doctest: +SKIP
    >>> analysis.verdict.state  # doctest: +SKIP
    'not_ready'
    """
    from docparse.checks import check as check_analysis
    from docparse.lexicon.word_list import named_list
    from docparse.pipeline.rendering import render
    from docparse.pipeline.settings import merge_settings
    from docparse.pipeline.spelling import known_speller

    day = datetime.date.fromisoformat(today) if isinstance(today, str) else today
    analysis = source if isinstance(source, Analysis) else extract(source, on=day)
    settings = merge_settings(
        config, stage=stage, select=select, extend_select=extend_select, ignore=ignore, rendered=rendered, model=model
    )
    lists = (*settings.words, *named_list("words", tuple(words)))
    settings = replace(settings, suppressions=tuple(suppressions), words=lists)
    pages = render(analysis.document) if settings.rendered else None
    return check_analysis(analysis, settings, today=day, witness=witness, pages=pages, speller=known_speller(settings))


def graph(analyses: Iterable[Analysis], *, on: datetime.date | None = None) -> networkx.MultiDiGraph[str]:
    """The citation graph of one or more documents, with what the registry knows (see docparse.graph.build).

    The states of the instruments are those on ``on`` (None: today).

    >>> import docparse
    >>> plans = [docparse.extract(path) for path in ("a.docx", "b.docx")]  # doctest: +SKIP
    >>> docparse.graph(plans).number_of_nodes()  # doctest: +SKIP
    14
    """
    from docparse.graph import build_graph, enrich
    from docparse.pipeline.validity import known_registry

    built = build_graph(analyses, known_registry())
    enrich(built, known_registry(), (on or datetime.date.today()).isoformat())
    return built


def compare(
    sources: Iterable[PathLike | Document | Analysis],
    *,
    against: PathLike | Document | Analysis | None = None,
    on: datetime.date | None = None,
) -> Comparison:
    """Several documents side by side: sections, figures, tasks and legal bases, and what of them differs that matters.

    ``against`` is the superior's document that the others carry out. The states of what is cited are those on ``on``
    (None: today). Raises UnreadableFile for a file that cannot be read.

    >>> import docparse
    >>> compared = docparse.compare(["so-y-te.docx", "so-noi-vu.docx"], against="ubnd-tinh.docx")  # doctest: +SKIP
    >>> [statement.kind for statement in compared.statements]  # doctest: +SKIP
    ['quota_below_parent', 'section_missing']
    """
    from docparse.pipeline.comparing import compare_read

    def read_in(source: PathLike | Document | Analysis) -> Analysis:
        return source if isinstance(source, Analysis) else extract(source, on=on)

    return compare_read([read_in(one) for one in sources], None if against is None else read_in(against), on=on)
