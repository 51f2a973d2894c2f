"""The review table of several documents for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from docparse.report.merged_review import MergedReview, cited_by_words, describe_now, remarks_of
from docparse.report.places import date_words
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.table_words import table_words
from docparse.report.terminal_citations import instrument_words
from docparse.report.words import Lang

_TEXT_COLUMNS = ("review_instrument", "review_state_now", "review_successor", "review_evidence", "review_source",
                 "review_as_of", "review_cited_by")  # fmt: skip
_FLEXIBLE = {0: 24, 1: 12, 2: 16, 3: 12, 4: 10, 5: 10, 6: 14}


def render_merged(
    merged: Sequence[MergedReview], paths: Sequence[str], style: Style | None = None, lang: Lang = "vi"
) -> str:
    """The table of the documents at ``paths`` for the terminal, and below it what a person should look at."""
    style, said = style or Style(), table_words(lang)
    lines = [*map(style.heading, style.wrap(said["review_heading"].format(count=len(paths))))]
    if not merged:
        return "\n".join([*lines, "", said["no_citations"]]) + "\n"
    lines += [*style.wrap(_count_words(merged, said)), ""]
    cells = [_cells(number, one, paths, said) for number, one in enumerate(merged, 1)]
    lines += draw_table([said[column] for column in _TEXT_COLUMNS], cells, style, _FLEXIBLE, apart=True)
    remarks = ["; ".join(remarks_of(one, said)) for one in merged]
    lines += _numbered(said["review_remark"] + ":", remarks, style)
    lines += _numbered(said["review_papers"], paths, style)
    return "\n".join(lines) + "\n"


def _numbered(heading: str, texts: Sequence[str], style: Style) -> Iterator[str]:
    """The texts that say something, by their numbers."""
    if any(texts):
        yield from ("", style.heading(heading))
    for number, text in enumerate(texts, 1):
        yield from style.wrap(f"{number}. {text}", "      ", "  ") if text else ()


def _count_words(merged: Sequence[MergedReview], said: Mapping[str, str]) -> str:
    """How many there are, and in what state on the day asked about."""
    states = Counter(map(_state, merged))
    day = next((date_words(one.review.now.on) for one in merged if one.review.now), "")
    told = (f"{said[state]} {count}" for state, count in states.most_common())
    return said["review_count"].format(count=len(merged), day=day, states=", ".join(told))


def _state(one: MergedReview) -> str:
    """The words for the state now; one that was in force on an earlier day is told apart."""
    now = one.review.now
    if now is None or now.state != "unknown":
        return f"state_{now.state}" if now else "state_unknown"
    return "review_stale" if now.last_known and now.last_known.state == "in_force" else "state_unknown"


def _cells(number: int, one: MergedReview, paths: Sequence[str], said: Mapping[str, str]) -> list[str]:
    review, row = one.review, one.review.row
    named = instrument_words(row, None, said)
    facts = ", ".join(filter(None, (date_words(row.date), row.issuer)))
    return [
        f"{number}. {named}" + (f" ({facts})" if facts else ""),
        describe_now(review, said),
        ", ".join(review.replaced_by),
        review.evidence,
        review.source,
        date_words(review.as_of),
        cited_by_words(one, paths, said),
    ]
