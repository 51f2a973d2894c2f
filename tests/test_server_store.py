"""What the server keeps in memory: for whom, how long, how much."""

from __future__ import annotations

import asyncio

import pytest
from starlette.applications import Starlette

from docparse.pipeline.serving import Limits, ServerSettings
from docparse.server.app import make_context
from docparse.server.forgetting import forget_unused
from docparse.server.jobs import Made, jobs_of
from docparse.server.store import Store, StoreFull


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_only_the_owner_sees_it() -> None:
    store = Store(Limits())
    name = store.put("a", "value", 5)
    assert store.get("a", name) == "value"
    assert store.get("b", name) is None
    assert not store.remove("b", name)
    assert store.remove("a", name)
    assert store.get("a", name) is None
    assert store.size == 0


def test_it_goes_after_a_time_without_use() -> None:
    clock = Clock()
    store = Store(Limits(kept=60), clock)
    used, forgotten = store.put("a", 1, 10), store.put("a", 2, 10)
    clock.now = 50
    assert store.get("a", used) == 1
    clock.now = 100
    assert store.get("a", forgotten) is None
    assert [value for _, value in store.all_of("a")] == [1]
    clock.now = 1000
    store.sweep()
    assert store.size == 0


def test_the_oldest_of_the_same_visitor_makes_room() -> None:
    store = Store(Limits(stored=1000, stored_by_one=100))
    other = store.put("b", "b", 100)
    first, second = store.put("a", 1, 60), store.put("a", 2, 40)
    third = store.put("a", 3, 50)
    assert store.get("a", first) is None
    assert (store.get("a", second), store.get("a", third), store.get("b", other)) == (2, 3, "b")


def test_the_oldest_of_all_makes_room_where_all_is_full() -> None:
    store = Store(Limits(stored=100, stored_by_one=80))
    first = store.put("a", 1, 60)
    second = store.put("b", 2, 60)
    assert store.get("a", first) is None
    assert store.get("b", second) == 2


def test_one_thing_too_large_is_refused_and_nothing_else_is_lost() -> None:
    store = Store(Limits(stored=100, stored_by_one=80))
    kept = store.put("a", 1, 60)
    with pytest.raises(StoreFull):
        store.put("a", 2, 81)
    assert store.get("a", kept) == 1


def test_who_visits_often_has_no_more_room() -> None:
    store = Store(Limits(stored=1000, stored_by_one=100))
    first, other = store.put("an/1", 1, 60), store.put("bình/1", 2, 60)
    second = store.put("an/2", 3, 60)
    assert store.get("an/1", first) is None
    assert store.get("an/1", second) is None, "another visit of the same user sees nothing of it"
    assert (store.get("an/2", second), store.get("bình/1", other)) == (3, 2)


def test_who_keeps_most_makes_room_for_the_others() -> None:
    store = Store(Limits(stored=100, stored_by_one=80))
    modest = store.put("b", "b", 10)
    large = [store.put("a", number, 40) for number in range(2)]
    newest = store.put("c", "c", 30)
    assert [store.get("a", one) for one in large] == [None, 1]
    assert (store.get("b", modest), store.get("c", newest)) == ("b", "c")


def test_what_nobody_uses_goes_where_nobody_asks() -> None:
    async def run() -> tuple[int, list[object]]:
        app = Starlette()
        context = app.state.context = make_context(ServerSettings(limits=Limits(kept=0.05)))
        context.store.put("a", "a draft", 7)

        async def made(tell: object) -> Made:
            return Made("a result", 8)

        jobs = jobs_of(app)
        identifier = jobs.start("a", made)
        forgetting = asyncio.create_task(forget_unused(app))
        await asyncio.sleep(0.5)
        forgetting.cancel()
        return context.store.size, [jobs.get("a", identifier)]

    assert asyncio.run(run()) == (0, [None])


def test_growing_counts() -> None:
    store = Store(Limits(stored=100, stored_by_one=100))
    grown = store.put("a", 1, 10)
    store.resize(grown, 90)
    store.put("a", 2, 20)
    assert store.get("a", grown) is None


def test_names_cannot_be_guessed() -> None:
    store = Store(Limits())
    names = {store.put("a", 1, 1) for _ in range(200)}
    assert len(names) == 200
    assert min(map(len, names)) >= 20
