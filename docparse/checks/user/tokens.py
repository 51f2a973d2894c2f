"""Patterns of spaCy's Matcher over docparse's own tokens; spaCy is loaded where a user has such a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from docparse.checks.context import Context
from docparse.checks.rule import Draft
from docparse.checks.user.rows import UserTokens
from docparse.text.tokens import tokenize
from docparse.values import SettingsError, Span


def find_tokens(row: UserTokens) -> Callable[[Context], Iterable[Draft]]:
    """The function that finds what the pattern fits. Raises SettingsError if spaCy is absent or refuses it."""
    vocab, matcher = _compile(row)

    def find(context: Context) -> Iterator[Draft]:
        from spacy.tokens import Doc
        from spacy.util import filter_spans

        tokens = tokenize(context.text)
        words = [context.text[token.start : token.end] for token in tokens]
        document = Doc(vocab, words=words)
        for match in filter_spans([document[first:last] for _, first, last in matcher(document)]):
            span = Span(tokens[match.start].start, tokens[match.end - 1].end)
            if "\n" not in span.of(context.text) and not context.is_quoted(span):
                yield Draft(span=span, suggestions=(row.right,) if row.right else ())

    return find


def _compile(row: UserTokens) -> tuple[Any, Any]:
    try:
        from spacy.lang.lex_attrs import LEX_ATTRS
        from spacy.matcher import Matcher
        from spacy.vocab import Vocab
    except ImportError:
        raise SettingsError(
            path=row.place,
            code="no_spacy",
            message=f"Quy tắc {row.code} là mẫu từ của spaCy nhưng máy chưa cài spaCy.",
            remedy='Hãy cài: pip install "docparse[nlp]", hoặc bỏ quy tắc này.',
        ) from None
    vocab = Vocab(lex_attr_getters=LEX_ATTRS)
    matcher = Matcher(vocab, validate=True)
    try:
        matcher.add(row.code, [[dict(token) for token in row.tokens]])
    except ValueError as error:
        raise SettingsError(
            path=row.place,
            code="pattern",
            message=f"spaCy không nhận mẫu từ của {row.code}: {error}",
            remedy="Xem cú pháp Matcher của spaCy rồi sửa mẫu.",
        ) from None
    return vocab, matcher
