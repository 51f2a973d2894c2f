"""Values of a settings file, each checked where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NoReturn

from docparse.pipeline.settings.toml_lines import TomlLines
from docparse.values import SettingsError

_CODE = re.compile(r"[A-Z]{3}(?:\d{3})?|ALL")


class Table:
    """One table of the file: reads its keys, and refuses what it cannot use with line and remedy."""

    def __init__(self, values: Mapping[str, Any], path: str, lines: TomlLines, name: str, number: int = 0) -> None:
        self._values = values
        self._path, self._lines, self._name, self._number = path, lines, name, number

    def __contains__(self, key: str) -> bool:
        return key in self._values

    @property
    def place(self) -> str:
        """File and line of the table, for messages."""
        return self._place("")

    def require_known(self, known: Iterable[str]) -> None:
        """Refuse a key that nothing reads: a slip would silently change nothing."""
        known = sorted(known)
        for key in self._values:
            if key not in known:
                self.refuse(key, f"Không có mục “{key}”.", f"Các mục dùng được: {', '.join(known)}.")

    def text(self, key: str, default: str = "") -> str:
        value = self._values.get(key, default)
        if not isinstance(value, str):
            self.refuse(key, f"“{key}” phải là một chuỗi trong dấu ngoặc kép.", 'Ví dụ: name = "…".')
        return value

    def required_text(self, key: str) -> str:
        if not self.text(key).strip():
            self.refuse(key, f"Thiếu “{key}”.", f'Hãy thêm: {key} = "…".')
        return self.text(key)

    def flag(self, key: str, *, default: bool = False) -> bool:
        value = self._values.get(key, default)
        if not isinstance(value, bool):
            self.refuse(key, f"“{key}” phải là true hoặc false.", f"Ví dụ: {key} = true.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.refuse(key, f"“{key}” phải là danh sách chuỗi.", f'Ví dụ: {key} = ["…", "…"].')
        return tuple(value)

    def codes(self, key: str) -> tuple[str, ...]:
        codes = tuple(code.upper() for code in self.texts(key))
        for code in codes:
            if not _CODE.fullmatch(code):
                self.refuse(key, f"“{code}” không phải mã quy tắc hoặc nhóm.", "Viết như CIT001 hoặc CIT.")
        return codes

    def one_of(self, key: str, choices: Sequence[str]) -> str | None:
        if key not in self._values:
            return None
        value = self.text(key)
        if value not in choices:
            self.refuse(key, f"“{value}” không hợp lệ cho “{key}”.", f"Chọn một trong: {', '.join(choices)}.")
        return value

    def mapping(self, key: str) -> dict[str, str]:
        value = self._values.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            self.refuse(key, f"“{key}” phải là bảng “sai = đúng”.", f'Ví dụ: {key} = {{ "sát nhập" = "sáp nhập" }}.')
        return value

    def token_patterns(self, key: str) -> tuple[dict[str, Any], ...]:
        value = self._values.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
            self.refuse(
                key, f"“{key}” phải là danh sách mẫu từ.", f'Ví dụ: {key} = [{{ LOWER = "đảm" }}, {{ LOWER = "bảo" }}].'
            )
        return tuple(value)

    def table(self, key: str) -> Table:
        value = self._values.get(key, {})
        if not isinstance(value, dict):
            self.refuse(key, f"“{key}” phải là một bảng.", f"Viết thành [{key}] trên một dòng riêng.")
        return Table(value, self._path, self._lines, self._inner(key))

    def tables(self, key: str) -> list[Table]:
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.refuse(key, f"“{key}” phải là các bảng.", f"Viết thành [[{key}]] trên một dòng riêng.")
        return [Table(one, self._path, self._lines, self._inner(key), number) for number, one in enumerate(value)]

    def refuse(self, key: str, message: str, remedy: str) -> NoReturn:
        """Raises SettingsError at the line of ``key``."""
        raise SettingsError(path=self._place(key), code="settings", message=message, remedy=remedy)

    def _inner(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key

    def _place(self, key: str) -> str:
        line = self._lines.of(self._name, key, self._number)
        return f"{self._path}, dòng {line}" if line else self._path
