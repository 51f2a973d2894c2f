"""What legal and planning staff ask of a whole archive; each answer is a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docparse.corpus.answer import Answer, Note, take
from docparse.corpus.archive import Archive
from docparse.corpus.choice import Choice
from docparse.corpus.database import Database
from docparse.corpus.judged import put_judged
from docparse.corpus.quota_names import put_quota_names

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = [
    "DOCUMENT_GROUPS",
    "FINDING_GROUPS",
    "QUOTA_GROUPS",
    "count_documents",
    "count_errors",
    "count_findings",
    "expired_citations",
    "list_errors",
    "list_expired",
    "most_cited",
    "open_database",
    "sum_quotas",
    "user_query",
]

DOCUMENT_GROUPS = ("type", "issuer", "month", "verdict")
FINDING_GROUPS = ("rule", "family", "severity", "department")
QUOTA_GROUPS = ("award", "indicator", "unit")
_CITED = ("instrument", "date", "documents", "based_on", "mentions", "state", "since", "replaced_by", "instrument_id")
_OF_NODE = ("label", "date", "documents", "based_on", "mentions", "instrument_id")


def open_database(archive: Archive, choice: Choice | None = None) -> Database:
    """The archive, ready for questions about the documents of ``choice``.

    Raises SettingsError: duckdb is not installed, or a table cannot be read.
    """
    database = Database(archive)
    try:
        database.run("chosen", (choice or Choice()).parameters())
    except BaseException:
        database.close()
        raise
    return database


def most_cited(database: Database, registry: Registry | None, day: str, limit: int | None = None) -> Answer:
    """The instruments that most documents cite, with their states on ``day`` (ISO) as ``registry`` has them."""
    # The graph brings much with it that other questions do without.
    from docparse.corpus.merged import merge_instruments
    from docparse.corpus.registry_side import statuses_of

    merge_instruments(database, with_mentions=False)
    # One more than is asked for tells whether there are more.
    database.run("most_wanted", {"limit": None if limit is None else limit + 1})
    database.run("told")
    rows = database.run("most_cited")
    places = [rows.names.index(name) for name in _OF_NODE]
    found = take("cited", _OF_NODE, ([row[place] for place in places] for row in rows), limit)
    statuses = statuses_of(registry, filter(None, found.column("instrument_id")), day) if registry is not None else {}

    def told() -> Iterator[tuple[Any, ...]]:
        for label, date, documents, based_on, mentions, id_ in found.rows:
            status = statuses.get(id_ or "")
            state = (status.state, status.since, "; ".join(status.replaced_by)) if status else (None, None, None)
            yield (label, date, documents, based_on, mentions, *state, id_)

    notes = (Note("judged_by_registry", {"day": day}),)
    return Answer(question="cited", columns=_CITED, rows=tuple(told()), notes=notes, cut=found.cut)


def expired_citations(
    database: Database, registry: Registry | None = None, day: str | None = None, limit: int | None = None
) -> Answer:
    """Citations of expired instruments by department and month.

    ``then``: expired on the document's own day; ``now``: on the day on which the archive was judged, or on ``day`` by
    ``registry``.
    """
    put_judged(database, registry, day)
    database.run("offices")
    rows = database.run("expired")
    return take("expired", rows.names, rows, limit, _judged_on(database, day))


def list_expired(
    database: Database, registry: Registry | None = None, day: str | None = None, limit: int | None = None
) -> Answer:
    """The documents behind ``expired_citations``, with the expired instruments that each cites."""
    put_judged(database, registry, day)
    database.run("offices")
    rows = database.run("expired_listed")
    return take("expired_listed", rows.names, rows, limit, _judged_on(database, day))


def _judged_on(database: Database, day: str | None) -> list[Note]:
    if day is not None:
        return [Note("judged_by_registry", {"day": day})]
    ((first, last),) = database.run("days")
    return [Note("judged_on", {"first": first, "last": last})] if first else []


def sum_quotas(database: Database, by: str = "award", limit: int | None = None) -> Answer:
    """Figures by award, indicator or unit (QUOTA_GROUPS), those of one unit in a row."""
    put_quota_names(database)
    return _grouped(database, "quotas", by, limit)


def count_findings(database: Database, by: str = "rule", limit: int | None = None) -> Answer:
    """Findings by rule, family, severity or department (FINDING_GROUPS), also per 1,000 syllables."""
    database.run("offices")
    return _grouped(database, "findings", by, limit)


def count_documents(database: Database, by: str = "type", limit: int | None = None) -> Answer:
    """Documents by type, issuer, month or verdict (DOCUMENT_GROUPS)."""
    database.run("offices")
    return _grouped(database, "documents", by, limit)


def _grouped(database: Database, question: str, by: str, limit: int | None) -> Answer:
    rows = database.run(question, {"by": by})
    columns = [by if name == "group_" else name for name in rows.names]
    # The unit of figures that are grouped by unit stands there already; only rules have names.
    keep = [
        place for place, name in enumerate(columns)
        if columns.index(name) == place and (name != "rule_name" or by == "rule")
    ]  # fmt: skip
    told = ([row[place] for place in keep] for row in rows)
    return take(f"{question}_{by}", [columns[place] for place in keep], told, limit)


def count_errors(database: Database, limit: int | None = None) -> Answer:
    """Files without a result, by reason."""
    rows = database.run("errors")
    return take("errors", rows.names, rows, limit)


def list_errors(database: Database, limit: int | None = None) -> Answer:
    """Each file without a result."""
    rows = database.run("errors_listed")
    return take("errors_listed", rows.names, rows, limit)


def user_query(database: Database, text: str, limit: int | None = None) -> Answer:
    """The answer to a SELECT of the user's own, which can reach nothing but the tables of the archive.

    Raises SettingsError: it is no single SELECT, or has a fault.
    """
    rows = database.locked(text)
    return take("sql", rows.names, rows, limit)
