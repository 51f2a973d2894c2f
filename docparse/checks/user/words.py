"""Words with preferred forms: one pass over the text, however many there are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft
from docparse.checks.user.rows import UserWords
from docparse.values import Span

_FIRST = re.compile(r"\w+")


def find_words(row: UserWords) -> Callable[[Context], Iterable[Draft]]:
    """The function that finds the wrong forms of ``row``; the longest that fits wins."""
    by_first: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for wrong, right in sorted(row.forms.items(), key=lambda pair: -len(pair[0])):
        first = _FIRST.search(wrong)
        if first is not None:
            by_first[first.group().casefold()].append((_pattern(wrong), right))

    def find(context: Context) -> Iterator[Draft]:
        done = 0
        words = context.words
        for index in words.where(lambda form: form.casefold() in by_first):
            start = words.starts[index]
            for pattern, right in by_first[words.texts[index].casefold()] if start >= done else ():
                found = pattern.match(context.text, start)
                if found is not None and not context.is_quoted(Span(*found.span())):
                    done = found.end()
                    yield Draft(
                        span=Span(*found.span()), suggestions=(_in_case(found.group(), right),) if right else ()
                    )
                    break

    return find


def _pattern(wrong: str) -> re.Pattern[str]:
    """Blanks stand for any white space; a form in small letters fits every case."""
    words = r"\s+".join(map(re.escape, wrong.split()))
    return re.compile(rf"{words}(?!\w)", re.IGNORECASE if wrong.islower() else 0)


def _in_case(written: str, right: str) -> str:
    """The preferred form in capitals, or with a capital, where the writer has them."""
    if len(written) > 1 and written.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right
