"""What a visitor deletes is gone at once, with everything that was made of it."""

from __future__ import annotations

from docparse.server.web.kept import Batch, KeptFile
from docparse.server.web.visits import Visit

__all__ = ["forget_document", "forget_everything"]


def forget_document(visit: Visit, identifier: str) -> None:
    """A document, the files that were made of it, and its line where it was sent."""
    store, owner = visit.context.store, visit.owner
    store.remove(owner, identifier)
    for name, kept in store.all_of(owner):
        if isinstance(kept, KeptFile) and identifier in kept.documents:
            store.remove(owner, name)
        elif isinstance(kept, Batch):
            left = [item for item in kept.items if item.document != identifier]
            if kept.items and not left:
                store.remove(owner, name)
            kept.items = left


async def forget_everything(visit: Visit) -> None:
    """All that the visitor has, work that is not done yet too."""
    for job in visit.jobs.all_of(visit.owner):
        await visit.jobs.forget(job)
    for name, _ in visit.context.store.all_of(visit.owner):
        visit.context.store.remove(visit.owner, name)
