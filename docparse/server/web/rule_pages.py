"""The rules, each with its reason, the article it rests on, and examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from docparse.report.html_words import page_words
from docparse.server.web.visits import Site, Visit, visited

__all__ = ["rule_routes"]

_TASK = "docparse.server.tasks.rules:list_rules"


def rule_routes(site: Site) -> list[Route]:
    """``/quy-tac``."""
    return [visited(site, "/quy-tac", _show)]


async def _show(visit: Visit) -> Response:
    listed: Sequence[Mapping[str, Any]] = await visit.context.pool.run(_TASK, visit.context.checks, lane="quick")
    said = page_words("vi")
    families: dict[str, list[Mapping[str, Any]]] = {}
    for rule in listed:
        families.setdefault(rule["code"][:3], []).append(rule)
    named = [(letters, said.get(f"family_{letters}", letters), rules) for letters, rules in families.items()]
    return visit.page("rules.html.j2", families=named, count=len(listed), said=said)
