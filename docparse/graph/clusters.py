"""Groups identities into instruments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from docparse.graph.identity import Face, Identity, same_instrument


class _Cluster:
    """One instrument. One that thousands cite has few faces: a newcomer is held against these alone."""

    def __init__(self) -> None:
        self.members: list[Identity] = []
        self._faces: dict[Face, Identity] = {}

    def add(self, identity: Identity) -> None:
        self.members.append(identity)
        self._faces.setdefault(identity.face, identity)

    def fits(self, identity: Identity) -> bool:
        return all(same_instrument(one, identity) for one in self._faces.values())


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


def _cluster_bucket(bucket: list[Identity]) -> Iterator[list[Identity]]:
    clusters: list[_Cluster] = []
    for identity in sorted(bucket, key=lambda one: one.rank):
        if not same_instrument(identity, identity):
            # Too little is known of it: it is like nothing else, not even like its equal in another document.
            yield [identity]
            continue
        fitting = [one for one in clusters if one.fits(identity)]
        if len(fitting) != 1:
            fitting = [_Cluster()]
            clusters += fitting
        fitting[0].add(identity)
    yield from (one.members for one in clusters)
