"""An instrument looked up by its number, a whole citation or words of its name: its state on a day, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from docparse.report.html_words import page_words
from docparse.report.places import date_words
from docparse.server.web.days import chosen_day
from docparse.server.web.fault_words import Wrong
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["lookup_routes"]

_TASKS = "docparse.server.tasks.registry"
_LONGEST = 500
_MOST = 20
_LOOKS = {"in_force": "good", "not_yet": "bad", "expired": "bad", "period_ended": "bad"}


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines of a card under a heading."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """An instrument as the page shows it; ``notes`` explain the state."""

    head: str
    state: str
    look: str
    names: str
    notes: tuple[str, ...]
    groups: tuple[_Group, ...]


def lookup_routes(site: Site) -> list[Route]:
    """``/tra-cuu``; what is asked goes in a form, so that no address holds it."""
    return [visited(site, "/tra-cuu", _show), visited(site, "/tra-cuu", _find, "POST")]


async def _show(visit: Visit) -> Response:
    stats = await visit.context.pool.run(f"{_TASKS}:registry_stats", lane="quick")
    return _page(visit, registries=_registries(stats))


async def _find(visit: Visit) -> Response:
    form = await visit.form()
    asked = " ".join(form.first("so").split())
    if not asked or len(asked) > _LONGEST:
        raise Wrong("Chưa nhập số, ký hiệu hoặc tên văn bản.", "Ví dụ: 30/2020/NĐ-CP, hoặc Luật Đất đai 2024.")
    on = chosen_day(form.first("ngay"))
    pool = visit.context.pool
    found = await pool.run(f"{_TASKS}:find_instruments", asked, on, lane="quick")
    cards = [_card(one) for one in found["instruments"]]
    others: Mapping[str, Any] = {"instruments": [], "total": 0}
    if not cards:
        others = await pool.run(f"{_TASKS}:search_instruments", asked, on, 0, _MOST, lane="quick")
    return _page(
        visit, asked=asked, on=on or "", cards=cards, near=found["near"],
        others=[_short(one) for one in others["instruments"]], total=others["total"], day=date_words(found["on"]),
    )  # fmt: skip


def _page(visit: Visit, **values: Any) -> Response:
    empty = {"asked": "", "on": "", "cards": (), "near": (), "others": (), "total": 0, "day": "", "registries": ()}
    return visit.page("lookup.html.j2", **{**empty, **values})


def _card(found: Mapping[str, Any]) -> _Card:
    head, *rest = found["lines"]
    status = found["statuses"][0]
    groups = _grouped(rest)
    on = date_words(status["on"]) or ""
    state = next(group for group in groups if on in group.heading)
    at = groups.index(state)
    look = "partly" if status["partly_expired"] and status["state"] == "in_force" else _LOOKS.get(status["state"])
    return _Card(
        head=head, state=_state(status["state"], status["partly_expired"]), look=look or "unknown",
        names="; ".join(group.heading for group in groups[:at]), notes=state.lines, groups=tuple(groups[at + 1 :]),
    )  # fmt: skip


def _grouped(lines: Sequence[str]) -> list[_Group]:
    """The lines of a card by how far they are set in."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("    ") and found:
            found[-1][1].append(line.strip())
        else:
            found.append((line.strip(), []))
    return [_Group(text.rstrip(":"), tuple(under)) for text, under in found]


def _state(state: str, partly: bool) -> str:
    said = page_words("vi")
    return said["partly_expired"] if partly and state == "in_force" else said[f"state_{state}"]


def _short(found: Mapping[str, Any]) -> dict[str, str]:
    return {
        "number": found["number"],
        "name": " ".join(filter(None, (found["type"], found["number"]))),
        "date": date_words(found["date"]) or "",
        "title": found["title"] or "",
        "issuer": found["issuer"] or "",
        "state": _state(found["state"], False),
        "look": _LOOKS.get(found["state"], "unknown"),
    }


def _registries(stats: Mapping[str, Any]) -> list[tuple[str, str, int]]:
    return [
        (one["id"], date_words(one["as_of"]) or "", one["counts"].get("instruments", 0)) for one in stats["registries"]
    ]
