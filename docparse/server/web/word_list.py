"""The visitor's word list: shown, added to, taken from, taken over, handed on."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from docparse.server.web.fault_words import Wrong
from docparse.server.web.files import attachment
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["add_word", "word_routes"]

_TASKS = "docparse.server.tasks.words"
_MOST_AT_ONCE = 20_000


def word_routes(site: Site) -> list[Route]:
    """``/tu-dien`` and below."""
    return [
        visited(site, "/tu-dien", _show),
        visited(site, "/tu-dien", _change, "POST"),
        visited(site, "/tu-dien/tep", _export),
    ]


async def add_word(visit: Visit, entry: str) -> None:
    """Put one entry on the list of who visits. Raises SettingsError."""
    await _run(visit, "add_to_list", (entry,))


async def _show(visit: Visit) -> Response:
    return await _list(visit)


async def _list(visit: Visit, said: str = "", status: int = 200) -> Response:
    words = await _run(visit, "list_words")
    return visit.page("words.html.j2", status, words=words, said=said)


async def _change(visit: Visit) -> Response:
    form = await visit.form()
    do = form.first("do")
    if do == "add":
        said = _counted("Đã thêm", await _run(visit, "add_to_list", _entries(form.first("tu"))))
    elif do == "remove":
        said = _counted("Đã bỏ", await _run(visit, "take_from_list", form.fields.get("tu", ())))
    elif do == "undo":
        said = _counted("Đã hoàn tác", await _run(visit, "undo_list"))
    elif do == "import":
        text = b"\n".join(upload.content for upload in form.uploads("tep")).decode("utf-8-sig", "replace")
        said = _counted("Đã nhập", await _run(visit, "add_to_list", _entries(text)))
    else:
        raise Wrong("Máy chủ không hiểu việc cần làm.", "Hãy tải lại trang rồi làm lại.")
    if visit.wants_data:
        return JSONResponse({"message": said})
    return await _list(visit, said)


async def _export(visit: Visit) -> Response:
    words = await _run(visit, "list_words")
    content = "".join(f"{word}\n" for word in words).encode("utf-8")
    return attachment("tu-dien-docparse.txt", "text/plain; charset=utf-8", content)


async def _run(visit: Visit, task: str, *arguments: Sequence[str]) -> list[str]:
    """Raises Wrong where this server heeds no word lists."""
    if not visit.context.settings.own_words:
        raise Wrong("Máy chủ này không dùng từ điển riêng.")
    path = str(visit.context.words_path(visit.visitor.user))
    found: list[str] = await visit.context.pool.run(
        f"{_TASKS}:{task}", path, *(tuple(one) for one in arguments), lane="quick"
    )
    return found


def _entries(text: str) -> list[str]:
    """A line an entry, without comments. Raises Wrong."""
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    entries = [line for line in lines if line]
    if not entries:
        raise Wrong("Chưa nhập từ nào.", "Hãy nhập một từ hoặc cụm từ, mỗi dòng một mục.")
    if len(entries) > _MOST_AT_ONCE:
        raise Wrong(f"Quá nhiều từ (tối đa {_MOST_AT_ONCE:,} từ một lần).".replace(",", "."))
    return entries


def _counted(what: str, entries: Sequence[str]) -> str:
    if not entries:
        return "Không có gì thay đổi."
    named = ", ".join(f"“{entry}”" for entry in entries[:5])
    more = f" và {len(entries) - 5} mục khác" if len(entries) > 5 else ""
    return f"{what}: {named}{more}."
