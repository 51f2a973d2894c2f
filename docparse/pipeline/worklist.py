"""Takes a worklist that was filled in back into the office's registry: every right row, or nothing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docparse.pipeline.worklist_rows import FilledRow, read_rows
from docparse.pipeline.worklist_target import RowError, is_homeless, target_of
from docparse.values import SettingsError, StateFact

if TYPE_CHECKING:
    from docparse.pipeline.registry_edit import PlannedEdit
    from docparse.registry import Registry

__all__ = ["TakenList", "take_worklist"]

# A row in which nothing of this stands has not been filled in, whatever its notes say.
_SAYS = ("state", "effective", "expiry", "successor", "source", "as_of")
_WHOLE_DAY = len("2020-03-05")
# A day that was put into a cell for text is stored as what spreadsheets make of it: the days since the end of 1899.
_COUNTED = re.compile(r"[2-7]\d{4}")
_FIRST_DAY = datetime.date(1899, 12, 30)
_HOMELESS = (
    "không nhận ra tỉnh, thành phố trong tên cơ quan ban hành; số của các địa phương trùng nhau, nên khi tra cứu chưa "
    "gắn được với văn bản viện dẫn"
)


@dataclass(slots=True)
class TakenList:
    """How many rows were written, there before, or left blank; ``faults`` and ``remarks``: line, number, why."""

    written: int = 0
    unchanged: int = 0
    blank: int = 0
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    remarks: list[tuple[int, str, str]] = field(default_factory=list)


def take_worklist(path: str, *, partial: bool = False, by: str = "") -> TakenList:
    """Write what was filled in at ``path`` into the office's registry; with a faulty row nothing, unless ``partial``.

    The same list twice changes nothing. ``by`` is who looked it up, for the history.
    Raises UnreadableFile: no worklist; SettingsError: the registry cannot be written.
    """
    from docparse.pipeline.registry_edit import write_planned
    from docparse.registry import open_registry

    taken = TakenList()
    planned = list(_plan_rows(read_rows(path), open_registry(), by, taken))
    if planned and (partial or not taken.faults):
        edits = write_planned(planned)
        taken.written = sum(edit.before != edit.after for edit in edits)
        taken.unchanged = len(edits) - taken.written
    return taken


def _plan_rows(rows: Iterable[FilledRow], registry: Registry, by: str, taken: TakenList) -> Iterable[PlannedEdit]:
    """What the rows say; faulty and blank ones are counted in ``taken``."""
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        if not any(row.fields.get(name) for name in _SAYS) or _state_of(row.fields.get("state", "")) == "":
            taken.blank += 1
            continue
        try:
            planned = _plan(row.fields, registry, by)
            which = (planned.instrument.id, planned.stated.source)
            if which in seen:
                raise RowError(f"trùng văn bản và nguồn với dòng {seen[which]}")
        except (RowError, SettingsError) as fault:
            taken.faults.append((row.line, row.fields.get("number", ""), _reason(fault, row)))
            continue
        seen[which] = row.line
        if is_homeless(planned.instrument):
            taken.remarks.append((row.line, planned.instrument.number, _HOMELESS))
        yield planned


def _reason(fault: RowError | SettingsError, row: FilledRow) -> str:
    """What is wrong with the row; of what replaces it, which text and what to write instead."""
    if isinstance(fault, RowError):
        return str(fault)
    about_row = fault.path not in row.fields.get("successor", "")
    return fault.message if about_row else f"thay thế bởi “{fault.path}”: {fault.message} {fault.remedy}"


def _plan(fields: Mapping[str, str], registry: Registry, by: str) -> PlannedEdit:
    from docparse.pipeline.registry_edit import Statement, plan_edit

    fact = _fact_of(fields)
    instrument = target_of(fields, _day(fields, "date", "ngày ban hành", whole=False), registry)
    stated = Statement(
        number=instrument.number, source=fact.source, fact=fact, date=instrument.date, type=instrument.type,
        replaced_by=[text.strip() for text in fields.get("successor", "").split(";") if text.strip()],
        note=fields.get("note", ""), by=by,
    )  # fmt: skip
    return plan_edit(stated, instrument, registry)


def _fact_of(fields: Mapping[str, str]) -> StateFact:
    state = _state_of(fields.get("state", ""))
    if not fields.get("state"):
        raise RowError("chưa chọn tình trạng")
    if state is None:
        raise RowError(f"không hiểu tình trạng “{fields['state']}”, hãy chọn trong danh sách của ô")
    if not fields.get("source"):
        raise RowError("chưa ghi nguồn đã tra cứu")
    if not fields.get("as_of"):
        raise RowError("chưa ghi ngày tra cứu")
    partly = state == "partly_expired"
    known: Any = "in_force" if partly else state
    return StateFact(
        state=known, partly_expired=partly, as_of=_day(fields, "as_of", "ngày tra cứu"),
        effective_date=_day(fields, "effective", "ngày có hiệu lực") or None,
        expiry_date=_day(fields, "expiry", "ngày hết hiệu lực") or None, evidence="user", source=fields["source"],
    )  # fmt: skip


def _state_of(written: str) -> str | None:
    """The state that was chosen: "" for one that could not be determined, None for words not known or none at all."""
    from docparse.lexicon.folding import slug
    from docparse.registry.columns import state_of
    from docparse.report.worklist_words import STATE_CHOICES, worklist_words

    if not written:
        return None
    for words in (worklist_words("vi"), worklist_words("en")):
        for key, state in STATE_CHOICES.items():
            if slug(words[key]) == slug(written):
                return state
    return state_of(written)


def _day(fields: Mapping[str, str], name: str, said: str, *, whole: bool = True) -> str:
    """ISO, "" for a blank cell."""
    from docparse.registry.columns import day_of

    written = fields.get(name, "")
    day = _counted_day(written) if _COUNTED.fullmatch(written) else day_of(written)
    if day is None or (whole and day and len(day) != _WHOLE_DAY):
        raise RowError(f"{said} “{written}” không đọc được, hãy viết ngày/tháng/năm, ví dụ 05/03/2020")
    return day


def _counted_day(written: str) -> str:
    return (_FIRST_DAY + datetime.timedelta(days=int(written))).isoformat()
