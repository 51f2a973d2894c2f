"""The instruments of a whole archive: identities grouped by the rules of docparse.graph, in SQL where that is the same.

Nearly all identities lie in buckets that hold nothing which disagrees; the others, a few, go through docparse.graph's
own ``cluster``.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from docparse.corpus.database import Database
from docparse.graph.clusters import cluster
from docparse.graph.identity import Identity, fold, same_instrument
from docparse.registry.number_keys import number_key

__all__ = ["merge_instruments"]


def merge_instruments(database: Database) -> None:
    """Make the tables ``identities`` and ``node_of`` (identity → number of the node) of the documents in ``chosen``."""
    database.run("identities")
    _put_keys(database)
    database.run("buckets")
    database.run("simple_buckets")
    _put_hard_heads(database)
    database.run("nodes_of")


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


def _clustered(rows: Iterable[tuple[object, ...]]) -> list[list[int]]:
    told: dict[Identity, list[int]] = {}
    order: list[Identity] = []
    for _, identity, path, key, type_, number, date, organ in rows:
        one = Identity(str(path), str(key), type_, number, date, organ)  # type: ignore[arg-type]
        told.setdefault(one, []).append(int(identity))  # type: ignore[call-overload]
        order.append(one)
    return [[told[member].pop(0) for member in members] for members in cluster(order)]
