"""docparse inside spaCy, and underthesea as a witness on names.

Both packages come with the extra ``docparse[nlp]`` and are imported by the functions that need
them, so that ``import docparse.nlp`` costs nothing.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from docparse.nlp.extra import missing_package
from docparse.values import Analysis, Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from docparse.checks import Witness

__all__ = ["blank", "make_doc", "register", "witness"]


def register() -> None:
    """Make the tokenizer, the components and the extension attributes known to spaCy.

    Where docparse is installed, spaCy finds tokenizer and components by itself; this is for a Doc
    that is loaded before any pipeline has been made. Raises SettingsError without spaCy.
    """
    try:
        import spacy  # noqa: F401
    except ImportError:
        raise missing_package("spacy") from None
    from docparse.nlp import components, tokenizer  # noqa: F401
    from docparse.nlp.attributes import set_attributes

    set_attributes()


def blank() -> Language:
    """An empty pipeline for Vietnamese that keeps numbers and symbols of instruments whole.

    Like ``spacy.blank("vi")``, on the tokenizer of docparse (pyvi is not needed). Raises
    SettingsError without spaCy.

    >>> import docparse.nlp
    >>> [token.text for token in docparse.nlp.blank()("theo Kế hoạch số 43-CTr/TU")]  # doctest: +SKIP
    ['theo', 'Kế', 'hoạch', 'số', '43-CTr/TU']
    """
    register()
    import spacy

    from docparse.nlp.tokenizer import NAME

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})
    # spaCy's limit guards the memory of parsers; nothing here needs more than a few times the text.
    nlp.max_length = sys.maxsize
    return nlp


def make_doc(nlp: Language, source: str | os.PathLike[str] | Document | Analysis) -> Doc:
    """The Doc of a file, a Document or an Analysis, with what its layout says (tables, headings, bold).

    ``nlp(doc)`` runs the components on it; its text is the Document's, and so are the offsets of
    all values. Raises UnreadableFile, and SettingsError without spaCy.
    """
    register()
    from docparse.nlp.doc_analysis import attach
    from docparse.pipeline import extract

    analysis = source if isinstance(source, Analysis) else extract(source)
    return attach(nlp.tokenizer(analysis.document.text), analysis)


def witness() -> Witness:
    """underthesea as a witness for ``docparse.check``, which asks it where its tables are silent.

    Raises SettingsError without underthesea.

    >>> import docparse, docparse.nlp
    >>> analysis = docparse.check("ke-hoach.docx", witness=docparse.nlp.witness())  # doctest: +SKIP
    """
    from docparse.nlp.evidence import load_tagger, testify

    load_tagger()
    return testify
