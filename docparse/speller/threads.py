"""One thread for numpy's products: ours are small, and more threads spend their time waiting for one another."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController

__all__ = ["one_thread"]


def one_thread() -> AbstractContextManager[object]:
    """Within it numpy's products use one thread; cores are used by reading several documents at once."""
    limit: AbstractContextManager[object] = _products().limit(limits=1)
    return limit


@cache
def _products() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController().select(user_api="blas")
