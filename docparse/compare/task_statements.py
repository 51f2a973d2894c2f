"""What the tasks of several documents say against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from docparse.compare.issuers import addressed_to, are_of_one_place, names_an_organ
from docparse.compare.mentions import Mentions
from docparse.compare.statements import Passage, Statement, StatementKind
from docparse.compare.task_changes import TaskChange, TaskField, changes_of
from docparse.compare.task_rows import TaskRow, claims_of_lead
from docparse.compare.task_subjects import TELLING, task_subject, weight_in_tasks
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis, Task

__all__ = ["tasks_against_parent", "tasks_among_equals"]

_KIND_OF: Mapping[TaskField, StatementKind] = {
    "lead": "task_lead",
    "partners": "task_partners",
    "deadline": "task_deadline",
    "recipient": "task_recipient",
    "reporting": "task_reporting",
    "verb": "task_verb",
    "product": "task_product",
}
# A paragraph with so much of what a task is about speaks of it.
_SPOKEN_OF = 0.6
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Done by the very paper that is compared ("ban hành kế hoạch của sở").
_MAKES_A_PAPER = re.compile(
    r"\s*(?:tham mưu\s+)?(?:xây dựng|ban hành|lập)(?:\s*(?:,|và)\s*ban hành)?\s+", re.IGNORECASE
)
# What every paper says of itself and tells no task by it.
_SAYS_NOTHING = re.compile(
    r"\b(?:tại|theo|trong|của)\s+(?:các\s+)?(?:phụ lục|(?:kế hoạch|quyết định|chương trình|văn bản) này)|"
    r"\b(?:chức năng, nhiệm vụ|nhiệm vụ|phần việc|nội dung)\s+(?:đã\s+)?được (?:giao|phân công)",
    re.IGNORECASE,
)
# The clause at the end of each decision names all whom it binds, in any order.
_EXECUTES = re.compile(r"\bthi hành\s+(?:\S+\s+){1,3}này\b", re.IGNORECASE)
# An organ of the document's own, known to its readers without a name.
_INNER = re.compile(
    r"^\s*(?:(?:trưởng|thủ trưởng|phó|giám đốc|các|mỗi|từng|tất cả)\s+)*"
    r"(?:phòng|đơn vị|bộ phận|văn phòng|trung tâm|tổ|khoa|bệnh viện|trường|chuyên viên|công chức|cán bộ)\b",
    re.IGNORECASE,
)


def tasks_against_parent(
    rows: Sequence[TaskRow], parent: int, analyses: Sequence[Analysis], mentions: Sequence[Mentions]
) -> Iterator[Statement]:
    """Tasks that the document ``parent`` gives: who changed what of them, who does not carry them."""
    children = [place for place in range(len(analyses)) if place != parent]
    for row in rows:
        if not row.cells[parent]:
            continue
        task = analyses[parent].tasks[row.cells[parent][0]]
        carrying = [place for place in children if row.cells[place]]
        for place in carrying:
            own = analyses[place].tasks[row.cells[place][0]]
            if not _is_for(task, own, analyses, place):
                continue
            changes = (one for one in changes_of(task, own) if _matters_below(one, analyses[place]))
            yield from _told(changes, (parent, task), (place, own))
        yield from _missing(task, parent, [one for one in children if one not in carrying], analyses, mentions)


def tasks_among_equals(
    rows: Sequence[TaskRow], analyses: Sequence[Analysis], *, versions: bool, leave_out: int | None = None
) -> Iterator[Statement]:
    """``versions`` of one paper are held against the first; of several organs only who takes the lead.

    ``leave_out``: rows of this document have been told.
    """
    for row in rows:
        if leave_out is not None and row.cells[leave_out]:
            continue
        tasks = [(place, analyses[place].tasks[cell[0]]) for place, cell in enumerate(row.cells) if cell]
        if versions:
            for other in tasks[1:]:
                yield from _told(changes_of(tasks[0][1], other[1]), tasks[0], other, meant=True)
        elif len(tasks) > 1 and _is_claimed_twice(row, tasks, analyses):
            leads = "; ".join(dict.fromkeys(task.lead for _, task in tasks if task.lead))
            yield _statement("task_two_leads", tasks, [place for place, _ in tasks], leads=leads)


def _is_claimed_twice(row: TaskRow, tasks: Sequence[tuple[int, Task]], analyses: Sequence[Analysis]) -> bool:
    """True if organs of one place take the lead of the same."""
    several = len(claims_of_lead(row, analyses)) > 1 and _are_outer(task for _, task in tasks)
    return several and are_of_one_place(analyses[place] for place, _ in tasks)


def _are_outer(tasks: Iterator[Task]) -> bool:
    """True if every lead is an organ by its name: "Văn phòng" and "các phòng" are another's in each paper."""
    return all(task.lead and names_an_organ(task.lead) and not _INNER.match(task.lead) for task in tasks)


def _is_for(task: Task, own: Task, analyses: Sequence[Analysis], child: int) -> bool:
    """False where the parent gives the task to another organ, and the child does its like in its own house."""
    if task.lead is None or not names_an_organ(task.lead) or addressed_to(task.lead, analyses, [child]):
        return True
    return own.lead is not None and _INNER.match(own.lead) is None


def _matters_below(change: TaskChange, child: Analysis) -> bool:
    """False for what a child may settle by itself: an own unit leads what its organ was given, it is done earlier."""
    if change.field == "lead":
        inner = change.other is None or _INNER.match(change.other) is not None
        return not inner and change.one is not None and names_an_organ(change.one)
    if change.field == "deadline":
        if change.one is None or change.other is None:
            return False
        days = [found[0] for found in map(_ISO_DAY.fullmatch, (change.one, change.other)) if found]
        return len(days) < 2 or days[0] < days[1]
    # Whom else it asks for help, and how it calls the paper, is its own affair.
    return change.field in ("reporting", "recipient", "verb")


def _told(
    changes: Iterable[TaskChange], one: tuple[int, Task], other: tuple[int, Task], *, meant: bool = False
) -> Iterator[Statement]:
    for change in changes:
        if change.field == "lead" and _EXECUTES.search(one[1].action or ""):
            continue
        said = {"one": change.one or "", "other": change.other or ""}
        yield _statement(_KIND_OF[change.field], [one, other], [other[0]], meant, **said)


def _missing(
    task: Task, parent: int, children: Sequence[int], analyses: Sequence[Analysis], mentions: Sequence[Mentions]
) -> Iterator[Statement]:
    """Those for whom it is meant by its lead and who do not speak of it."""
    words = task_subject(task, analyses[parent]).words.words
    if task.lead is None or weight_in_tasks(words) < TELLING or _SAYS_NOTHING.search(task.action or ""):
        return
    meant = [child for child in addressed_to(task.lead, analyses, children) if not _is_done_by(task, analyses[child])]
    lacking = [child for child in meant if not any(mentions[child].of(words, _SPOKEN_OF))]
    if lacking:
        yield _statement("task_missing", [(parent, task)], lacking)


def _is_done_by(task: Task, child: Analysis) -> bool:
    """True of "ban hành kế hoạch …" where the child is that plan."""
    made = _MAKES_A_PAPER.match(task.action or "")
    type_ = fold_name(child.header.type or "")
    return made is not None and bool(type_) and fold_name((task.action or "")[made.end() :]).startswith(type_)


def _statement(
    kind: StatementKind, tasks: Sequence[tuple[int, Task]], documents: Sequence[int], meant: bool = False, **said: str
) -> Statement:
    lead = {"lead": tasks[0][1].lead or ""}
    return Statement(
        kind=kind,
        documents=tuple(documents),
        passages=tuple(Passage(place, task.start, task.end) for place, task in tasks),
        said=tuple({**lead, **said}.items()),
        meant=meant,
    )
