"""From a settings file to what the checks and the command line take."""

from __future__ import annotations

import csv
import os
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any, TypedDict, cast

from docparse.checks import House, Settings, rules
from docparse.checks.house import TonePlacement
from docparse.checks.rule import Rule
from docparse.checks.user import UserPattern, UserRule, UserTokens, UserWords, build_rule
from docparse.lexicon.word_list import WordList
from docparse.pipeline.settings.fields import Table
from docparse.pipeline.settings.toml_lines import TomlLines
from docparse.pipeline.word_list_file import word_list_at
from docparse.values import SettingsError, Severity, Stage

FILE_NAME = "docparse.toml"
PROJECT_FILE = "pyproject.toml"
_PROJECT_TABLE = "tool.docparse"
_STAGES = ("draft", "presign", "issued")
_SEVERITIES = ("error", "warning", "info")
_TOP = (
    "stage", "select", "extend-select", "ignore", "fail-on", "rendered", "model", "house", "word-lists", "words",
    "patterns", "tokens",
)  # fmt: skip
_HOUSE = ("abbreviations", "words", "motto-dashes", "archive-notes", "tone-placement", "forbidden", "required")
_OWN_CODE = "USR{:03}".format
_COMMON = ("code", "name", "message", "why", "severity")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSettings:
    """What one settings file says; ``path`` is None where there is none."""

    path: Path | None = None
    stage: Stage | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    rendered: bool = False
    model: bool = True
    house: House = field(default_factory=House)
    rules: tuple[Rule, ...] = ()
    words: tuple[WordList, ...] = ()


def find_settings_file(folder: Path) -> Path | None:
    """The nearest settings file in ``folder`` or above it; docparse.toml comes before pyproject.toml."""
    for place in (folder, *folder.parents):
        own, project = place / FILE_NAME, place / PROJECT_FILE
        if own.is_file():
            return own
        if project.is_file() and _PROJECT_TABLE in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load_settings(path: Path, *, words: bool = True) -> FileSettings:
    """The settings in ``path``; without ``words`` its word lists are left alone, those of ``[house]`` too.

    Raises SettingsError that names the line and the remedy.
    """
    text, values = _read(path)
    project = path.name == PROJECT_FILE
    if project:
        values = values.get("tool", {}).get("docparse", {})
    top = Table(values, str(path), TomlLines(text), _PROJECT_TABLE if project else "")
    top.require_known(_TOP)
    house = _house(top.table("house"))
    return FileSettings(
        path=path,
        stage=cast(Stage | None, top.one_of("stage", _STAGES)),
        select=top.codes("select"),
        extend_select=top.codes("extend-select"),
        ignore=top.codes("ignore"),
        fail_on=top.one_of("fail-on", (*_SEVERITIES, "never")),
        rendered=top.flag("rendered"),
        model=top.flag("model", default=True),
        house=house if words else replace(house, words=()),
        rules=tuple(_rules(top, path.parent)),
        words=tuple(_word_lists(top, path.parent)) if words else (),
    )


def merge_settings(
    config: str | os.PathLike[str] | FileSettings | None,
    *,
    stage: Stage | None = None,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rendered: bool = False,
    model: bool = True,
) -> Settings:
    """The settings of one run: those of the file, and before them what the caller names."""
    if config is None:
        file = FileSettings()
    else:
        file = config if isinstance(config, FileSettings) else load_settings(Path(config))
    return Settings(
        stage=stage or file.stage,
        select=tuple(select) or file.select,
        extend_select=(*file.extend_select, *extend_select),
        ignore=(*file.ignore, *ignore),
        house=file.house,
        rules=file.rules,
        words=file.words,
        rendered=rendered or file.rendered,
        model=model and file.model,
    )


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            path=str(path),
            code="settings",
            message="Không đọc được tệp cấu hình.",
            remedy="Kiểm tra tệp và lưu bằng UTF-8.",
        ) from error
    except tomllib.TOMLDecodeError as error:
        reason, _, where = str(error).partition(" (at ")
        line = where.removeprefix("line ").split(",")[0]
        raise SettingsError(
            path=f"{path}, dòng {line if line.isdigit() else len(text.splitlines())}",
            code="settings",
            message=f"Tệp cấu hình sai cú pháp TOML ({reason}).",
            remedy="Hãy sửa dòng đó (chuỗi đặt trong ngoặc kép, danh sách trong ngoặc vuông).",
        ) from None


def _house(table: Table) -> House:
    table.require_known(_HOUSE)
    return House(
        abbreviations=table.texts("abbreviations"),
        words=table.texts("words"),
        motto_dashes=table.texts("motto-dashes") or House().motto_dashes,
        archive_notes=table.flag("archive-notes"),
        tone_placement=cast(TonePlacement | None, table.one_of("tone-placement", ("old", "new"))),
        forbidden=table.texts("forbidden"),
        required=table.texts("required"),
    )


def _word_lists(top: Table, folder: Path) -> Iterator[WordList]:
    """The lists that the office shares; a path is relative to the settings file."""
    for name in top.texts("word-lists"):
        try:
            yield word_list_at(folder / name)
        except SettingsError as error:
            remedy = f"{error.remedy} (Tạm chạy không cần danh sách từ: thêm --no-words.)"
            top.refuse("word-lists", f"{error.path}: {error.message}", remedy)


def _rules(top: Table, folder: Path) -> Iterator[Rule]:
    taken = {rule.code for rule in rules()}
    for kind, make in _KINDS.items():
        for table in top.tables(kind):
            row = make(table, folder, next(code for code in map(_OWN_CODE, count(1)) if code not in taken))
            if row.code in taken:
                table.refuse("code", f"Mã {row.code} đã có quy tắc khác.", "Hãy đặt mã khác, ví dụ USR101.")
            taken.add(row.code)
            try:
                yield build_rule(row)
            except SettingsError as error:
                raise SettingsError(
                    path=table.place, code=error.code, message=error.message, remedy=error.remedy
                ) from None


class _Common(TypedDict):
    code: str
    name: str
    message: str
    why: str
    severity: Severity
    place: str


def _common(table: Table, code: str, message: str) -> _Common:
    chosen = table.text("code", code).upper()
    if len(chosen) != 6 or not chosen[:3].isalpha() or not chosen[3:].isdigit():
        table.refuse("code", f"“{chosen}” không phải mã quy tắc.", "Viết ba chữ cái và ba chữ số, ví dụ USR001.")
    return {
        "code": chosen,
        "name": table.text("name", "quy tắc của cơ quan"),
        "message": _escaped(table.text("message")) or message,
        "why": table.text("why", "Quy định riêng của cơ quan."),
        "severity": cast(Severity, table.one_of("severity", _SEVERITIES) or "warning"),
        "place": table.place,
    }


def _escaped(message: str) -> str:
    """Braces are the user's own, but for {wrong} and {right}."""
    doubled = message.replace("{", "{{").replace("}", "}}")
    return doubled.replace("{{wrong}}", "{wrong}").replace("{{right}}", "{right}")


def _words(table: Table, folder: Path, code: str) -> UserRule:
    table.require_known((*_COMMON, "forms", "file"))
    forms = dict(table.mapping("forms"))
    if "file" in table:
        forms.update(_forms_in(table, folder / table.text("file")))
    if not forms:
        table.refuse("forms", "Danh sách từ trống.", 'Thêm forms = { "sai" = "đúng" } hoặc file = "tu-ngu.csv".')
    return UserWords(forms=forms, **_common(table, code, "Cơ quan dùng “{right}” thay cho “{wrong}”."))


def _forms_in(table: Table, path: Path) -> Iterator[tuple[str, str]]:
    """Pairs wrong, right of a CSV file with or without a heading."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.reader(file) if any(cell.strip() for cell in row)]
    except (OSError, UnicodeDecodeError):
        table.refuse("file", f"Không đọc được danh sách từ {path}.", "Kiểm tra đường dẫn và lưu tệp bằng UTF-8.")
    for number, row in enumerate(rows, 1):
        if len(row) < 2:
            table.refuse("file", f"{path}, dòng {number}: thiếu cột “đúng”.", "Mỗi dòng hai cột: sai,đúng.")
        if number > 1 or row[0].strip().lower() not in ("sai", "wrong"):
            yield row[0].strip(), row[1].strip()


def _pattern(table: Table, _: Path, code: str) -> UserRule:
    table.require_known((*_COMMON, "regex", "right"))
    common = _common(table, code, "Không viết “{wrong}” theo quy định của cơ quan.")
    return UserPattern(regex=table.required_text("regex"), right=table.text("right"), **common)


def _tokens(table: Table, _: Path, code: str) -> UserRule:
    table.require_known((*_COMMON, "pattern", "right"))
    common = _common(table, code, "Không viết “{wrong}” theo quy định của cơ quan.")
    return UserTokens(tokens=table.token_patterns("pattern"), right=table.text("right"), **common)


_KINDS: dict[str, Callable[[Table, Path, str], UserRule]] = {"words": _words, "patterns": _pattern, "tokens": _tokens}
