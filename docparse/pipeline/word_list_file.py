"""Word lists as files: plain UTF-8 text, shared by hand, written as a whole."""

from __future__ import annotations

import os
from pathlib import Path

from docparse.lexicon.word_list import WordList
from docparse.lexicon.word_list_lines import WordLines, format_lines, parse_lines
from docparse.pipeline.system_words import system_words
from docparse.pipeline.whole_file import replace_file
from docparse.values import SettingsError

__all__ = ["ENVIRONMENT", "own_words", "own_words_path", "read_word_list", "word_list_at", "write_word_list"]

# Another place for the user's own list.
ENVIRONMENT = "DOCPARSE_WORDS"
_MOST_BYTES = 50_000_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def own_words_path() -> Path:
    """Where the user's own list is kept; there need be none yet."""
    from docparse.registry.data_folder import data_folder

    chosen = os.environ.get(ENVIRONMENT)
    return Path(chosen) if chosen else data_folder() / "words.txt"


def own_words() -> tuple[WordList, ...]:
    """The user's own list, if there is one. Raises SettingsError if it cannot be read."""
    path = own_words_path()
    return (word_list_at(path),) if path.exists() else ()


def word_list_at(path: Path) -> WordList:
    """The list in a file. Raises SettingsError, which says what to do, if it is absent or no such list."""
    return WordList(name=path.name, entries=read_word_list(path).entries)


def read_word_list(path: Path) -> WordLines:
    """The lines of a list: UTF-8 (or UTF-16 as Notepad saves it), with or without a mark at its beginning.

    Raises SettingsError: absent, not to be read, not text, or a line that is no entry.
    """
    return parse_lines(_decode(_content(path), path), str(path))


def write_word_list(path: Path, lines: WordLines) -> None:
    """Replace the file as a whole; its folder is made. Raises SettingsError if it cannot be written."""
    try:
        replace_file(path, format_lines(lines).encode("utf-8"))
    except OSError as error:
        raise SettingsError(
            path=str(path), code="word_list", message=f"Không ghi được danh sách từ ({system_words(error)}).",
            remedy=f"Hãy kiểm tra thư mục và quyền ghi, hoặc đặt biến {ENVIRONMENT} là một tệp khác.",
        ) from error  # fmt: skip


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _refused(path, "Danh sách từ phải là một tệp, nhưng đây là thư mục.", "Hãy nêu tệp trong thư mục ấy.")
        if path.stat().st_size > _MOST_BYTES:
            raise _refused(path, "Tệp quá lớn đối với một danh sách từ.", "Hãy kiểm tra đã chọn đúng tệp.")
        return path.read_bytes()
    except FileNotFoundError:
        raise _refused(path, "Không có danh sách từ này.", "Hãy kiểm tra tên tệp, đường dẫn, ổ đĩa mạng.") from None
    except (OSError, ValueError) as error:
        reason = system_words(error) if isinstance(error, OSError) else type(error).__name__
        raise _refused(
            path, f"Không đọc được danh sách từ ({reason}).", "Hãy kiểm tra quyền đọc tệp, ổ đĩa mạng."
        ) from None


def _decode(content: bytes, path: Path) -> str:
    try:
        text = content.decode("utf-16" if content.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise _refused(
            path, "Danh sách từ không phải văn bản thuần mã hóa UTF-8.",
            "Hãy mở bằng Notepad rồi lưu lại dạng .txt, mã hóa (Encoding) UTF-8, mỗi dòng một từ hoặc cụm từ.",
        )  # fmt: skip
    return text


def _refused(path: Path, message: str, remedy: str) -> SettingsError:
    return SettingsError(path=str(path), code="word_list", message=message, remedy=remedy)
