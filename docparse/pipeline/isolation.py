"""One bad file, or one fault of docparse inside one document, never loses the others."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from docparse.values import Analysis, SettingsError, UnreadableFile

Outcome = Analysis | UnreadableFile
Result = TypeVar("Result")

_MESSAGE = "Lỗi bên trong docparse khi xử lý tệp này ({kind} tại {where})."
_REMEDY = (
    "Đây là lỗi của docparse, không phải của văn bản: hãy báo cho người phát triển kèm dòng này. "
    "Đặt biến môi trường DOCPARSE_DEBUG=1 rồi chạy lại để xem vết lỗi (vết lỗi có thể chứa nội dung văn bản)."
)


def guarded(path: str, step: Callable[[], Result]) -> Result | UnreadableFile:
    """The result of ``step``, or the error that stands for the file at ``path``.

    An unexpected exception becomes an error "internal", chained as its cause. SettingsError
    passes through: a wrong setting concerns every file.
    """
    try:
        return step()
    except UnreadableFile as error:
        _forget_file(error)
        return error
    except SettingsError:
        raise
    except Exception as fault:
        _forget_file(fault)
        return _internal_error(path, fault)


def _forget_file(error: BaseException) -> None:
    """Drop what the functions that failed had in hand: errors are kept to the end of a run, files must not be."""
    while True:
        traceback.clear_frames(error.__traceback__)
        earlier = error.__cause__ or error.__context__
        if earlier is None:
            return
        error = earlier


def _internal_error(path: str, fault: Exception) -> UnreadableFile:
    """The message names exception and line but not its text, which may quote the document."""
    message = _MESSAGE.format(kind=type(fault).__name__, where=innermost_line(fault))
    error = UnreadableFile(path=path, code="internal", message=message, remedy=_REMEDY)
    error.__cause__ = fault
    return error


def innermost_line(fault: Exception) -> str:
    """The deepest line of docparse in the traceback of a fault ("engine.py:41")."""
    package = Path(__file__).resolve().parent.parent
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if package in Path(frame.filename).resolve().parents]
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
