"""A checked document: its page, what is decided on its findings, checking it again, forgetting it."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import Any

from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from docparse.server.tasks.seen import SeenFinding
from docparse.server.web.batches import start_batch
from docparse.server.web.deleting import forget_document, forget_everything
from docparse.server.web.fault_words import Wrong
from docparse.server.web.finding_parts import address_of, parts_of
from docparse.server.web.kept import Choice, KeptDocument
from docparse.server.web.start import chosen_options
from docparse.server.web.visits import Site, Visit, visited
from docparse.server.web.word_list import add_word

__all__ = ["document_routes"]

_LONGEST_REPLACEMENT = 2_000
# Points that have to be put right before signing and are named beside the verdict.
_MOST_POINTS = 6
_NUMBER = re.compile("[0-9]{1,7}")
_FIRST_LETTER = 32


def document_routes(site: Site) -> list[Route]:
    """``/van-ban`` and all below it but downloads."""
    return [
        visited(site, "/van-ban", _list),
        visited(site, "/van-ban/xoa-het", _forget_all, "POST"),
        visited(site, "/van-ban/{id}", _show),
        visited(site, "/van-ban/{id}/quyet-dinh", _state),
        visited(site, "/van-ban/{id}/quyet-dinh", _decide, "POST"),
        visited(site, "/van-ban/{id}/kiem-tra-lai", _check_again, "POST"),
        visited(site, "/van-ban/{id}/xoa", _forget, "POST"),
    ]


async def _list(visit: Visit) -> Response:
    documents = [(name, kept, _left(kept)) for name, kept in reversed(visit.documents())]
    return visit.page("documents.html.j2", documents=documents)


async def _show(visit: Visit) -> Response:
    identifier = visit.request.path_params["id"]
    kept = visit.document(identifier)
    seen = kept.seen
    # As many presses for many findings as there are kinds of them here.
    safe, wording = (sum(getattr(one, name) for one in seen.findings) for name in ("is_safe", "is_wording"))
    parts = parts_of(seen.findings)
    asked = _number(visit.request.query_params.get("diem", ""), len(seen.findings) + 1)
    holding = (one for one in parts if any(asked == finding.index + 1 for finding in one.findings))
    part = next(holding, parts[0] if parts else None)
    return await visit.large_page(
        "document.html.j2", id=identifier, kept=kept, seen=seen, state=_told(kept), has_safe=safe > 0,
        has_wording=wording > safe, must_fix=_must_fix(kept), most_points=_MOST_POINTS, parts=parts, part=part,
        address_of=partial(address_of, seen.findings),
    )  # fmt: skip


async def _state(visit: Visit) -> Response:
    return JSONResponse(_told(visit.document(visit.request.path_params["id"])))


async def _decide(visit: Visit) -> Response:
    """From a script or a button of the page.

    A script sends JSON: "do", "items", "text"; "whole": all repeats of them too. Of a button "act" is what, which one,
    which offer.
    """
    kept = visit.document(visit.request.path_params["id"])
    if visit.request.headers.get("content-type", "").startswith("application/json"):
        data = await visit.data()
        do, text = str(data.get("do")), data.get("text")
        indices = _indices(kept, data.get("items", []))
        if data.get("whole") is True:
            indices = list(dict.fromkeys(repeat for index in indices for repeat in kept.seen.findings[index].same))
    else:
        form = await visit.form()
        do, *numbers = (form.first("act") or form.first("do")).split()[:3] or [""]
        indices = _indices(kept, numbers[:1])
        text = _offer(kept, indices, numbers[1:])
    touched = await _done(visit, kept, do, indices, text if isinstance(text, str) else None)
    visit.context.store.resize(visit.request.path_params["id"], kept.size)
    if visit.wants_data:
        return JSONResponse({**_told(kept), "touched": touched})
    anchor = address_of(kept.seen.findings, touched[0]) if touched else "#d-findings"
    return RedirectResponse(f"/van-ban/{visit.request.path_params['id']}{anchor}", 303)


async def _done(visit: Visit, kept: KeptDocument, do: str, indices: list[int], text: str | None) -> list[int]:
    """Do it; the findings it was about. Raises Wrong, SettingsError."""
    if do == "undo":
        return kept.undo()
    if do in ("safe", "wording"):
        indices = [one.index for one in kept.left() if one.is_safe or (do == "wording" and one.is_wording)]
        kept.decide(indices, Choice("accept"))
        return indices
    if not indices:
        raise Wrong("Chưa chọn phát hiện nào.")
    if do == "accept":
        kept.decide(indices, Choice("accept", _replacement(kept, indices, text)))
    elif do == "ignore":
        kept.decide(indices, Choice("ignore"))
    elif do == "open":
        kept.decide(indices, None)
    elif do == "word":
        indices = await _word_is_right(visit, kept, indices[0])
    else:
        raise Wrong("Máy chủ không hiểu việc cần làm.", "Hãy tải lại trang rồi làm lại.")
    return indices


async def _word_is_right(visit: Visit, kept: KeptDocument, index: int) -> list[int]:
    """Put the words of the finding on the list, and set aside all findings on them in this document."""
    entry = kept.seen.findings[index].entry
    if not entry:
        raise Wrong("Không thêm được nội dung này vào từ điển.", "Từ điển nhận một từ hoặc một cụm từ ngắn.")
    await add_word(visit, entry)
    same = [one.index for one in kept.seen.findings if one.entry.casefold() == entry.casefold()]
    kept.decide(same, Choice("ignore", word=True))
    return same


def _replacement(kept: KeptDocument, indices: list[int], text: str | None) -> str | None:
    """What is to stand there; None for the first of what is offered. Raises Wrong where nothing is."""
    if text is None:
        if all(kept.seen.findings[index].offered for index in indices):
            return None
        raise Wrong("Phát hiện này không có sẵn đề nghị sửa.", "Hãy bấm “Sửa…” và nhập nội dung đúng.")
    if len(text) > _LONGEST_REPLACEMENT or any(map(_is_unwritable, text)):
        message = "Nội dung thay thế quá dài, có xuống dòng hoặc ký tự không ghi được vào tệp."
        raise Wrong(message, "Hãy sửa chỗ này trực tiếp trong văn bản.")
    return text


def _offer(kept: KeptDocument, indices: list[int], numbers: list[str]) -> str | None:
    """The words of the button that was pressed; None for those of the first, which go with the fix."""
    offered = kept.seen.findings[indices[0]].offered if indices else ()
    number = _number(numbers[0], len(offered)) if numbers else None
    return offered[number] if number else None


def _indices(kept: KeptDocument, items: Any) -> list[int]:
    if not isinstance(items, (list, tuple)):
        raise Wrong("Máy chủ không hiểu việc cần làm.", "Hãy tải lại trang rồi làm lại.")
    found = [_number(item, len(kept.seen.findings)) for item in items]
    if None in found:
        raise Wrong("Không có phát hiện này.", "Hãy tải lại trang rồi làm lại.")
    return [number for number in dict.fromkeys(found) if number is not None]


def _number(told: Any, end: int) -> int | None:
    """A number below ``end``, however it was sent; None for anything else."""
    if isinstance(told, str) and _NUMBER.fullmatch(told):
        told = int(told)
    return told if type(told) is int and 0 <= told < end else None


def _is_unwritable(letter: str) -> bool:
    """A control character, or half a character: no text has one."""
    return ord(letter) < _FIRST_LETTER or "\ud800" <= letter <= "\udfff"


async def _check_again(visit: Visit) -> Response:
    """The same file once more, as the form says: another stage or day, or words that are on the list by now."""
    form = await visit.form()
    kept = visit.document(visit.request.path_params["id"])
    options = chosen_options(visit, form)
    pasted, sent = ([kept.upload], []) if kept.pasted else ([], [kept.upload])
    identifier = await start_batch(visit, sent, pasted, options)
    forget_document(visit, visit.request.path_params["id"])
    return RedirectResponse(f"/viec/{identifier}", 303)


async def _forget(visit: Visit) -> Response:
    await visit.form()
    forget_document(visit, visit.request.path_params["id"])
    return RedirectResponse("/van-ban", 303)


async def _forget_all(visit: Visit) -> Response:
    await visit.form()
    await forget_everything(visit)
    return RedirectResponse("/van-ban", 303)


def _must_fix(kept: KeptDocument) -> list[SeenFinding]:
    """The points that have to be put right before signing, repeats once, in the order of the text."""
    found = [one for one in kept.seen.findings if one.disposition == "must_fix" and one.index == one.same[0]]
    return sorted(found, key=lambda one: one.start)


def _told(kept: KeptDocument) -> dict[str, Any]:
    """What is decided, for the script of the page; small, as it is sent after each decision."""
    return {
        "choices": {
            str(index): {"action": one.action, "text": one.replacement, "word": one.word}
            for index, one in kept.choices.items()
        },
        "can_undo": kept.can_undo,
        "accepted": sum(one.action == "accept" for one in kept.choices.values()),
        "ignored": sum(one.action == "ignore" for one in kept.choices.values()),
        "left": _left(kept),
        "points": {str(one.index): _fate(kept, one) for one in _must_fix(kept)[:_MOST_POINTS]},
    }


def _fate(kept: KeptDocument, finding: SeenFinding) -> str:
    """What is decided on a finding and all its repeats: "aside", "done", or "open" while one is left."""
    choices = [kept.choices.get(index) for index in finding.same]
    if all(one is not None and one.action == "ignore" for one in choices):
        return "aside"
    return "done" if all(choices) else "open"


def _left(kept: KeptDocument) -> dict[str, int]:
    """How many findings are not decided: by disposition, in all, and those put right by one press."""
    left = kept.left()
    counts = Counter(one.disposition for one in left if one.severity != "info" or one.disposition == "must_fix")
    return {
        "all": len(left),
        "must_fix": counts["must_fix"],
        "verify": counts["verify"],
        "other": len(left) - counts["must_fix"] - counts["verify"],
        "safe": sum(one.is_safe for one in left),
        "wording": sum(one.is_safe or one.is_wording for one in left),
    }
