"""The user's regular expressions, stopped where they run away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft
from docparse.checks.user.rows import UserPattern
from docparse.values import SettingsError, Span

# Seconds for one pattern on one document; a sound one needs thousandths.
_LIMIT = 2.0


def find_pattern(row: UserPattern) -> Callable[[Context], Iterable[Draft]]:
    """The function that finds what the expression fits. Raises SettingsError if it is none, or takes too long."""
    import regex

    try:
        compiled = regex.compile(row.regex)
    except regex.error as error:
        raise SettingsError(
            path=row.place,
            code="pattern",
            message=f"Biểu thức chính quy của {row.code} sai: {error}.",
            remedy="Hãy sửa biểu thức rồi chạy lại.",
        ) from None

    def find(context: Context) -> Iterator[Draft]:
        try:
            for found in compiled.finditer(context.text, timeout=_LIMIT):
                if found.end() > found.start() and not context.is_quoted(Span(*found.span())):
                    said = (found.expand(row.right),) if row.right else ()
                    yield Draft(span=Span(*found.span()), suggestions=said)
        except TimeoutError:
            raise SettingsError(
                path=row.place,
                code="pattern_slow",
                message=f"Biểu thức chính quy của {row.code} chạy quá {_LIMIT:g} giây trên một văn bản.",
                remedy="Hãy viết lại biểu thức cho gọn (tránh lặp lồng nhau như “(a+)+”).",
            ) from None

    return find
