"""Endpoints that look something up: instruments of the registry, rules, the API itself."""

from __future__ import annotations

from collections.abc import Callable

from docparse.server.api.endpoints import Call, Reply, json_reply
from docparse.server.api.problems import Problem

__all__ = ["instruments", "rule", "rules", "search", "stats"]

Tell = Callable[[int, int, str], None]
_REGISTRY = "docparse.server.tasks.registry"
_RULES = "docparse.server.tasks.rules"


async def instruments(call: Call, tell: Tell) -> Reply:
    """The cards of what a number may mean."""
    asked = (call.values["number"], call.values.get("on"))
    return json_reply(await call.context.pool.run(f"{_REGISTRY}:find_instruments", *asked, lane="quick"))


async def search(call: Call, tell: Tell) -> Reply:
    """Instruments by words."""
    values = call.values
    asked = (values["q"], values.get("on"), values.get("first", 0), values.get("limit", 20))
    return json_reply(await call.context.pool.run(f"{_REGISTRY}:search_instruments", *asked, lane="quick"))


async def stats(call: Call, tell: Tell) -> Reply:
    """How much the registry holds."""
    return json_reply(await call.context.pool.run(f"{_REGISTRY}:registry_stats", lane="quick"))


async def rules(call: Call, tell: Tell) -> Reply:
    """Every rule, or those of a family."""
    family = call.values.get("family", "")
    listed = await call.context.pool.run(f"{_RULES}:list_rules", call.context.checks, lane="quick")
    return json_reply({"rules": [rule for rule in listed if rule["code"].startswith(family)]})


async def rule(call: Call, tell: Tell) -> Reply:
    """One rule."""
    code = call.values["code"]
    found = await call.context.pool.run(f"{_RULES}:one_rule", code, call.context.checks, lane="quick")
    if found is None:
        raise Problem(404, "unknown_rule", f"Không có luật “{code}”.", "Danh sách luật: GET /api/v1/rules.")
    return json_reply(found)
