"""Groups identities into instruments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from docparse.graph.identity import Identity, same_instrument


def cluster(identities: Iterable[Identity]) -> list[list[Identity]]:
    """The identities, one list an instrument, the best known of each first.

    The best known are placed first, so that the result does not depend on the order of the
    documents. One that fits two instruments (only a year is known, and there are two of
    that year) joins neither.
    """
    buckets: dict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        buckets[identity.bucket].append(identity)
    return [members for bucket in buckets.values() for members in _cluster_bucket(bucket)]


def _cluster_bucket(bucket: list[Identity]) -> list[list[Identity]]:
    clusters: list[list[Identity]] = []
    for identity in sorted(bucket, key=lambda one: one.rank):
        fitting = [members for members in clusters if all(same_instrument(one, identity) for one in members)]
        if len(fitting) == 1:
            fitting[0].append(identity)
        else:
            clusters.append([identity])
    return clusters
