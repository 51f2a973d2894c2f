"""The instruments of a whole archive: identities grouped by the rules of docparse.graph, in SQL where that is the same.

What documents write of an instrument is put down once, with a number; all that follows compares numbers. Nearly all
identities lie in buckets that hold nothing which disagrees; the others, a few, go through docparse.graph's own
``cluster``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from docparse.corpus.database import Database
from docparse.graph.clusters import cluster
from docparse.graph.identity import Identity, fold, same_instrument
from docparse.graph.relations import STRONGEST_FIRST
from docparse.registry.number_keys import number_key

__all__ = ["RELATIONS", "documents_in_steps", "merge_instruments", "relation_numbers"]

RELATIONS = {"relations": list(STRONGEST_FIRST)}
"""For queries that turn the names of relations into numbers, or back: the first one is 1."""

# What is grouped by document is grouped so many documents at a time: the memory that takes does not grow.
_AT_ONCE = 200_000


def relation_numbers(names: Iterable[str]) -> list[int]:
    """The numbers of some relations, in their order."""
    return [STRONGEST_FIRST.index(name) + 1 for name in names]


def documents_in_steps(database: Database) -> Iterator[Mapping[str, Any]]:
    """The parameters of queries about some documents, for all that were chosen."""
    ((count,),) = database.run("document_count")
    for first in range(1, count + 1, _AT_ONCE):
        yield {"first_doc": first, "last_doc": first + _AT_ONCE - 1}


def merge_instruments(database: Database, *, with_mentions: bool = True) -> None:
    """Make of the documents in ``chosen`` the tables that all questions about instruments need.

    ``keys`` (key, key_no), ``mentioned`` (every mention, if ``with_mentions``), ``placed`` (the node of each identity:
    document and key_no, 0 for the document itself), ``profiles`` and ``node_profiles`` (what is told of each node) and
    ``nodes`` (how many documents cite it). What the nodes in a table ``wanted`` are called: queries/told.sql.
    """
    _number_mentions(database)
    _group_by_document(database)
    if not with_mentions:
        database.drop("mentioned")
    database.run("profiles")
    database.drop("faces", "blends")
    _group_by_instrument(database)
    database.run("no_counts")
    for some in documents_in_steps(database):
        database.run("add_counts", some)
    database.run("nodes")
    database.run("no_states")


def _number_mentions(database: Database) -> None:
    for name in ("written", "keys", "faces", "mentioned"):
        database.run(name, RELATIONS)
    database.drop("written")


def _group_by_document(database: Database) -> None:
    """Make ``identities``: what each document tells of each instrument."""
    database.run("no_identities")
    database.run("no_mixed")
    (based_on,) = relation_numbers(["based_on"])
    for some in documents_in_steps(database):
        for name in ("some_identities", "add_identities", "add_mixed"):
            database.run(name, {**some, "based_on": based_on})
    for name in ("blends", "add_blended", "add_selves"):
        database.run(name)
    database.drop("some_identities", "mixed")


def _group_by_instrument(database: Database) -> None:
    _put_keys(database)
    database.run("bucketed")
    database.run("buckets")
    _put_hard_heads(database)
    for name in ("settled", "apart", "node_heads", "node_profiles", "placed"):
        database.run(name)
    database.drop("identities", "bucketed", "buckets", "settled", "apart")


def _put_keys(database: Database) -> None:
    numbers = [number for (number,) in database.run("numbers")]
    database.put(
        "number_keys",
        {"number": numbers, "number_key": [number_key(number) for number in numbers]},
        {"number": "VARCHAR", "number_key": "VARCHAR"},
    )
    types = [type_ for (type_,) in database.run("types")]
    database.put(
        "type_keys",
        {"type": types, "folded": [fold(type_) for type_ in types]},
        {"type": "VARCHAR", "folded": "VARCHAR"},
    )
    named = list(database.run("unnumbered"))
    database.put(
        "name_keys",
        {
            "type": [type_ for type_, _ in named],
            "key": [key for _, key in named],
            "alone": [_is_alone(Identity(home="", key=key, type=type_)) for type_, key in named],
        },
        {"type": "VARCHAR", "key": "VARCHAR", "alone": "BOOLEAN"},
    )


def _is_alone(one: Identity) -> bool:
    """Too little is known of it: it is not even like its equal in another document."""
    return not same_instrument(one, one)


def _put_hard_heads(database: Database) -> None:
    """For each identity of a bucket that disagrees, the first identity of its instrument."""
    identities: list[int] = []
    heads: list[int] = []
    for _, rows in groupby(database.run("hard"), key=lambda row: row[0]):
        for members in _clustered(rows):
            identities += members
            heads += [min(members)] * len(members)
    database.put("hard_heads", {"identity": identities, "head": heads}, {"identity": "BIGINT", "head": "BIGINT"})


def _clustered(rows: Iterable[tuple[Any, ...]]) -> list[list[int]]:
    numbers: dict[Identity, int] = {}
    for _, number, doc, key, type_, written, date, organ in rows:
        # Documents are numbered in the order of their paths, which is all that counts of a path here.
        numbers[Identity(f"{doc:010d}", key, type_, written, date, organ)] = number
    return [[numbers[member] for member in members] for members in cluster(numbers)]
