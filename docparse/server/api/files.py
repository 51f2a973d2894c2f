"""Endpoints that take files: each file is read in a worker, then one thing is made of it, or of all together."""

from __future__ import annotations

import base64
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from docparse.report.file_names import safe_name
from docparse.server.api.endpoints import Call, Reply, json_reply
from docparse.server.api.problems import Problem, unreadable
from docparse.server.holding import weight
from docparse.server.made_words import note_words, reason_words
from docparse.server.tasks.asked import CheckOptions, Decision, Ignored, MadeFile, Upload
from docparse.server.uploads import expanded
from docparse.values import UnreadableFile

__all__ = ["annotate", "check", "citations", "compare", "dossier", "extract", "fix", "graph", "presign"]

Tell = Callable[[int, int, str], None]
_ANSWERS = "docparse.server.tasks.answers"
_RESULTS = "docparse.server.tasks.results"
_STEPS = {"reading": "đang đọc", "extracting": "đang bóc tách", "checking": "đang soát lỗi"}
_MAKING = "đang lập kết quả"


async def extract(call: Call, tell: Tell) -> Reply:
    """The contract without findings."""
    return await _contract(call, tell, checking=False)


async def check(call: Call, tell: Tell) -> Reply:
    """The contract with findings and verdict."""
    return await _contract(call, tell, checking=True)


async def fix(call: Call, tell: Tell) -> Reply:
    """A corrected copy."""
    values, accepted = call.values, call.values.get("accept")
    decisions = None
    if accepted is not None:
        decisions = [Decision(index=one["index"], replacement=one.get("replacement")) for one in accepted]
    tracked = values.get("mode", "tracked") == "tracked"
    asked = (_only(call), _options(call), call.context.checks)
    chosen = (decisions, values.get("rules", []), values.get("all", False), tracked)
    return _copy(call, await _run(call, _steps_of(tell), f"{_ANSWERS}:fixed", *asked, *chosen))


async def annotate(call: Call, tell: Tell) -> Reply:
    """A copy with the findings as comments."""
    asked = (_only(call), _options(call), call.context.checks, _aside(call).get(0, ()))
    return _copy(call, await _run(call, _steps_of(tell), f"{_ANSWERS}:annotated", *asked))


async def presign(call: Call, tell: Tell) -> Reply:
    """The record of a check before signing, of all files together."""
    options, aside = _options(call, stage="presign"), _aside(call)
    uploads = await _documents(call, call.files["file"])
    checked = await _analysed(call, tell, uploads, options, checking=True)
    analyses = [(one, aside.get(number, ())) for number, one in enumerate(checked)]
    who = (call.values.get("by", ""), call.values.get("office", ""))
    task = f"{_RESULTS}:presign_record"
    return _file(await _run(call, None, task, analyses, call.form, options, call.context.checks, *who, _lang(call)))


async def citations(call: Call, tell: Tell) -> Reply:
    """What the files cite, with states and sources."""
    options = _options(call)
    analyses = await _all_analysed(call, tell, options)
    task = f"{_RESULTS}:citations_file"
    return _file(await _run(call, None, task, analyses, call.form, options, call.context.checks, _lang(call)))


async def graph(call: Call, tell: Tell) -> Reply:
    """The citation graph of the files together."""
    options = _options(call)
    analyses = await _all_analysed(call, tell, options)
    return _file(await _run(call, None, f"{_RESULTS}:graph_file", analyses, call.form, options.on, _lang(call)))


async def compare(call: Call, tell: Tell) -> Reply:
    """Files side by side, all against the superior's where there is one."""
    options, above = _options(call), call.files.get("against", [])
    uploads = await _documents(call, call.files["file"])
    analyses = _plain(await _analysed(call, tell, [*above, *uploads], options, checking=False))
    parent = 0 if above else None
    return _file(
        await _run(call, None, f"{_RESULTS}:compare_files", analyses, parent, call.form, options.on, _lang(call))
    )


async def dossier(call: Call, tell: Tell) -> Reply:
    """The files of one dossier checked together."""
    options = _options(call)
    uploads = await _documents(call, call.files["file"])
    roles = [None if role == "?" else role for role in call.values.get("roles", [])]
    if len(roles) > len(uploads):
        message = f"Có {len(uploads)} tệp mà có {len(roles)} vai trò."
        remedy = "Mỗi tệp chỉ có một vai trò (? là để máy đoán)."
        raise Problem(422, "role_count", message, remedy, more={"field": "roles"})
    roles += [None] * (len(uploads) - len(roles))
    analyses = _plain(await _analysed(call, tell, uploads, options, checking=False))
    return _file(
        await _run(call, None, f"{_RESULTS}:dossier_files", analyses, roles, call.form, options.on, _lang(call))
    )


async def _contract(call: Call, tell: Tell, *, checking: bool) -> Reply:
    """The contract on every file; a file that cannot be read is one of its errors, unless none can."""
    options, checks = _options(call), call.context.checks
    run = await _run(call, None, f"{_ANSWERS}:run_json", options, checks, checking)
    uploads, faults = call.files["file"], list[UnreadableFile]()
    if not call.is_text:
        uploads, faults = await _expanded(call, uploads)
    documents: list[bytes] = []
    for number, upload in enumerate(uploads):
        told = _steps_of(tell, number, len(uploads))
        try:
            document = await _run(
                call, told, f"{_ANSWERS}:document_json", upload, call.is_text, options, checks, checking
            )
        except UnreadableFile as fault:
            if fault.code == "classified":
                raise
            faults.append(fault)
        else:
            documents.append(document)
    if faults and not documents:
        raise unreadable(faults)
    errors = json_reply([_error(fault) for fault in faults]).content
    pieces = (b'{"schema":"docparse/1","run":', run, b',"errors":', errors, b',"documents":[', b",".join(documents))
    return Reply(b"".join((*pieces, b"]}\n")))


async def _all_analysed(call: Call, tell: Tell, options: CheckOptions) -> list[tuple[bytes, tuple[Ignored, ...]]]:
    uploads = await _documents(call, call.files["file"])
    return _plain(await _analysed(call, tell, uploads, options, checking=False))


async def _documents(call: Call, uploads: Sequence[Upload]) -> list[Upload]:
    """The uploads, archives opened. Raises Problem where something in one cannot be read."""
    found, faults = await _expanded(call, uploads)
    if faults:
        raise unreadable(faults)
    return found


async def _expanded(call: Call, uploads: Sequence[Upload]) -> tuple[list[Upload], list[UnreadableFile]]:
    found, faults = await expanded(call.context.pool, uploads, call.context.settings.limits)
    call.hold(weight(found))
    return found, faults


async def _analysed(
    call: Call, tell: Tell, uploads: Sequence[Upload], options: CheckOptions, *, checking: bool
) -> list[bytes]:
    """All files, or the fault of the first that cannot be read: what is made of them together would lack it."""
    analyses = []
    for number, upload in enumerate(uploads):
        told = _steps_of(tell, number, len(uploads))
        analyses.append(await _run(call, told, f"{_ANSWERS}:analysed", upload, options, call.context.checks, checking))
    tell(len(uploads), len(uploads) + 1, _MAKING)
    return analyses


def _run(call: Call, tell: Tell | None, task: str, *arguments: Any) -> Awaitable[Any]:
    return call.context.pool.run(task, *arguments, tell=tell)


def _steps_of(tell: Tell, number: int = 0, files: int = 1) -> Tell:
    """Progress of one file as that of all of them."""

    def told(done: int, total: int, step: str) -> None:
        words = _STEPS.get(step, step)
        where = f"Tệp {number + 1}/{files}: {words}" if files > 1 else words
        tell(number * total + done, files * total, where)

    return told


def _plain(analyses: Sequence[bytes]) -> list[tuple[bytes, tuple[Ignored, ...]]]:
    return [(one, ()) for one in analyses]


def _only(call: Call) -> Upload:
    return call.files["file"][0]


def _options(call: Call, stage: Any = None) -> CheckOptions:
    values = call.values
    return CheckOptions(
        stage=stage or values.get("stage"),
        on=values.get("on"),
        select=tuple(values.get("select", ())),
        extend_select=tuple(values.get("extend_select", ())),
        ignore=tuple(values.get("ignore", ())),
        model=values.get("model", True),
        rendered=values.get("rendered", False),
        words=call.context.words_of(call.user),
    )


def _lang(call: Call) -> str:
    lang: str = call.values.get("lang", "vi")
    return lang


def _aside(call: Call) -> dict[int, list[Ignored]]:
    """What is set aside in each file, by its number."""
    aside: dict[int, list[Ignored]] = {}
    for one in call.values.get("aside", ()):
        aside.setdefault(one.get("file", 0), []).append(Ignored(index=one["index"], reason=one.get("reason", "")))
    return aside


def _copy(call: Call, made: MadeFile) -> Reply:
    """A copy as the file itself with counts in the headers, or in JSON with everything that became of the findings."""
    if call.form != "json":
        counts = {"docparse-applied": str(len(made.applied)), "docparse-refused": str(len(made.refused))}
        return _file(made, counts)
    return json_reply(
        {
            "name": made.name,
            "media_type": made.media_type,
            "content": base64.b64encode(made.content).decode("ascii"),
            "applied": list(made.applied),
            "refused": [
                {"index": index, "reason": reason, "message": reason_words(reason)} for index, reason in made.refused
            ],
            "notes": [note_words(note) for note in made.notes],
        }
    )


def _file(made: MadeFile, more: Mapping[str, str] | None = None) -> Reply:
    headers = {"content-disposition": _disposition(made.name), **(more or {})}
    return Reply(made.content, made.media_type, headers=headers)


def _disposition(name: str) -> str:
    """The name in ASCII for old clients, and as it is (RFC 6266)."""
    path = PurePath(name)
    plain = re.sub(r"[^A-Za-z0-9._ -]", "_", safe_name(path.stem)) + re.sub(r"[^A-Za-z0-9.]", "", path.suffix)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _error(fault: UnreadableFile) -> dict[str, str]:
    return {"path": fault.path, "code": fault.code, "message": fault.message, "remedy": fault.remedy}
