"""Only one run at a time writes into a folder; a run that was killed bars nobody."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from importlib import import_module
from typing import IO

from docparse.pipeline.batch.store import Store
from docparse.values import SettingsError

__all__ = ["only_one"]


@contextlib.contextmanager
def only_one(store: Store) -> Iterator[None]:
    """Hold the folder. Raises SettingsError while another run on this machine does.

    The system lets go of the lock with the process that holds it, however that ends.
    """
    folder = store.work_folder()
    folder.mkdir(parents=True, exist_ok=True)
    # Outside what is tidied up at the end.
    with folder.with_name(folder.name + ".lock").open("a+b") as file:
        if not _lock(file):
            raise SettingsError(
                path=store.place,
                code="running",
                message="Một lệnh docparse batch khác đang ghi vào thư mục này.",
                remedy="Hãy chờ lệnh kia xong, hoặc chọn thư mục kết quả khác.",
            )
        yield


def _lock(file: IO[bytes]) -> bool:
    try:
        if os.name == "nt":
            msvcrt = import_module("msvcrt")
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl = import_module("fcntl")
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
