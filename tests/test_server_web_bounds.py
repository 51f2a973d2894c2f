"""What the pages bear: many repeats, many decisions, archives that grow, forms sent twice, senseless data."""

from __future__ import annotations

import asyncio
import io
import pickle
import random
import re
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest

from docparse.edit.choose import apart
from docparse.pipeline.serving import Limits
from docparse.server.holding import hold
from docparse.server.jobs import Jobs, Made, TooManyJobs
from docparse.server.store import Store
from docparse.server.tasks.asked import CheckOptions, CheckSettings, Upload
from docparse.server.tasks.documents import expand
from docparse.server.tasks.seen import SeenDocument
from docparse.server.tasks.views import seen_file
from docparse.server.uploads import expanded
from docparse.server.web.finding_parts import MOST, address_of, parts_of
from docparse.server.web.kept import Choice, KeptDocument
from docparse.server.workers import Pool
from docparse.values import Finding
from tests.bounded_server import bounded
from tests.web_visitor import Visitor, entries

SLIP = "Khôi thi đua họp mỗi quý một lần.\n"
SETTINGS = CheckSettings(model=False)
LIMITS = Limits(body=400_000, stored_by_one=3_000_000)
JSON = {"Accept": "application/json"}


@pytest.fixture(scope="module")
def bounded_url() -> Iterator[str]:
    with bounded(LIMITS) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def visitor(bounded_url: str) -> Iterator[Visitor]:
    with Visitor(bounded_url) as somebody:
        yield somebody


def untold(done: int, total: int, step: str) -> None:
    return


def kept(text: str, options: CheckOptions | None = None) -> KeptDocument:
    upload, asked = Upload(name="a.txt", content=text.encode()), options or CheckOptions(model=False)
    analysis, seen, size = seen_file(untold, upload, asked, SETTINGS)
    return KeptDocument(
        upload=upload, options=asked, analysis=analysis, seen=seen, seen_size=size, pasted=False, at="08:00"
    )


@pytest.fixture(scope="module")
def repeated() -> KeptDocument:
    """A document with the same slip in each of its lines."""
    return kept(SLIP * 1_200, CheckOptions(model=False, select=("SPL",)))


def archive(*files: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files:
            made.writestr(name, content)
    return packed.getvalue()


# Many findings.


def test_repeats_cost_what_other_findings_do(repeated: KeptDocument) -> None:
    findings = repeated.seen.findings
    assert len(findings) == len(findings[0].same) == 1_200
    assert len(pickle.dumps(repeated.seen)) < 600 * len(findings)


def test_what_is_kept_counts_with_what_it_takes(repeated: KeptDocument) -> None:
    written = pickle.dumps(repeated.seen)
    tracemalloc.start()
    read: SeenDocument = pickle.loads(written)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read == repeated.seen
    counted = repeated.size - len(repeated.upload.content) - len(repeated.analysis)
    assert taken / 2 < counted < taken * 2


def test_a_long_list_comes_in_parts_and_each_finding_is_in_one(repeated: KeptDocument) -> None:
    parts = parts_of(repeated.seen.findings)
    assert [(part.first, part.last) for part in parts] == [(1, MOST), (MOST + 1, 1_200)]
    listed = [finding.index for part in parts for finding in part.findings]
    assert sorted(listed) == list(range(1_200))
    assert address_of(repeated.seen.findings, 1_100) == "?diem=1101#d-f1101"
    assert address_of(repeated.seen.findings[:MOST], 11) == "#d-f12"


def test_every_part_can_be_read_and_decided_on(visitor: Visitor) -> None:
    where = visitor.paste(SLIP * 1_200)
    address = f"/van-ban/{where}"
    page = visitor.look(address)
    assert len(entries(page.text)) == MOST
    assert len(page.content) < 3_000 * MOST
    others = set(re.findall(r'<a href="(\?diem=\d+#d-findings)"', page.text))
    parts = [page, *(visitor.look(address + other.partition("#")[0]) for other in others)]
    read = [one for part in parts for one in entries(part.text)]
    numbers = {int(one["index"]) for one in read}
    assert "Danh sách có 1.200 mục" in page.text
    assert len(read) == 1_200
    assert numbers == set(range(1_200))
    slip = next(one for one in read if one["found"] == "Khôi")
    state = visitor.decide(where, "accept", int(slip["index"]), whole=True).json()
    assert state["accepted"] == 1_200
    assert "done" in state["points"].values()
    last = max(numbers)
    sent = visitor.send(f"{address}/quyet-dinh", {"act": f"ignore {last}"})
    assert sent.headers["location"] == f"{address}?diem={last + 1}#d-f{last + 1}"
    shown = entries(visitor.look(sent.headers["location"]).text)
    assert [one["state"] for one in shown if one["index"] == str(last)] == ["ignore"]


@pytest.mark.parametrize("part", ["0", "x", "9" * 5_000, "-1", "1201000", "२"])
def test_a_part_that_is_not_there_is_the_first(visitor: Visitor, part: str) -> None:
    where = visitor.paste(SLIP)
    answer = visitor.client.get(f"/van-ban/{where}", params={"diem": part})
    assert answer.status_code == 200
    assert entries(answer.text)


def test_fixes_that_touch_are_kept_apart() -> None:
    (first, *_), chance = _findings(SLIP), random.Random(7)
    for _ in range(300):
        places = [(start, start + chance.randrange(4)) for start in (chance.randrange(60) for _ in range(40))]
        findings = [replace(first, start=a, end=b, confidence=chance.choice((0.5, 0.9))) for a, b in places]
        kept_apart = apart(findings)
        wanted: list[Finding] = []
        for finding in sorted(findings, key=lambda one: (-one.confidence, one.start, one.end)):
            if not any(finding.start <= other.end and other.start <= finding.end for other in wanted):
                wanted.append(finding)
        assert kept_apart == sorted(wanted, key=lambda one: one.start)


def _findings(text: str) -> tuple[Finding, ...]:
    document = kept(text)
    found: tuple[Finding, ...] = pickle.loads(document.analysis).findings
    return found


# Many decisions.


def test_decisions_are_counted_and_only_the_latest_can_be_undone(repeated: KeptDocument) -> None:
    document = replace(repeated, choices={}, _undo=[])
    empty = document.size
    tracemalloc.start()
    for number in range(300):
        # Numbers of their own, as each request brings them.
        everything = [int(str(index)) for index in range(1_200)]
        document.decide(everything, Choice("ignore" if number % 2 else "accept", f"chữ {number}"))
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken / 3 < document.size - empty < 3 * taken
    steps = 0
    while document.undo():
        steps += 1
    assert 40 <= steps <= 50


def test_steps_about_very_many_findings_are_fewer(repeated: KeptDocument) -> None:
    document = replace(repeated, choices={}, _undo=[])
    for number in range(10):
        document.decide(list(range(30_000)), Choice("accept", f"{number}"))
    steps = 0
    while document.undo():
        steps += 1
    assert steps == 3


def test_one_decision_has_its_words_once(repeated: KeptDocument) -> None:
    document = replace(repeated, choices={}, _undo=[])
    empty = document.size
    document.decide(list(range(1_200)), Choice("accept", "chữ " * 500))
    assert document.size - empty < 1_000_000


# What is deleted.


def test_a_made_file_goes_with_its_document(visitor: Visitor) -> None:
    first, second = visitor.paste(SLIP), visitor.paste(SLIP * 2)
    made = _made(visitor, f"/van-ban/{first}/tai", tep="html")
    both = visitor.client.post(
        "/bao-cao", data={"_token": visitor.token, "tep": "html", "van_ban": [first, second]}, headers=JSON
    ).json()["where"]
    other = _made(visitor, f"/van-ban/{second}/tai", tep="html")
    assert visitor.look(made).status_code == visitor.look(both).status_code == 200
    visitor.send(f"/van-ban/{first}/xoa")
    assert [visitor.look(one).status_code for one in (made, both, other)] == [404, 404, 200]
    visitor.send(f"/van-ban/{second}/kiem-tra-lai")
    assert visitor.look(other).status_code == 404


def test_a_deleted_document_leaves_no_line_where_it_was_sent(visitor: Visitor) -> None:
    sent = visitor.send("/kiem-tra", {"van_ban": SLIP}, [("tep", ("mat.txt", SLIP.encode()))])
    where = sent.headers["location"]
    items = visitor.wait(where)["items"]
    visitor.send(f"/van-ban/{items[1]['document']}/xoa")
    assert "mat.txt" not in visitor.look(where).text
    visitor.send(f"/van-ban/{items[0]['document']}/xoa")
    assert visitor.look(where).status_code == 404


def _made(visitor: Visitor, path: str, **fields: str) -> str:
    made = visitor.client.post(path, data={"_token": visitor.token, **fields}, headers=JSON)
    where: str = made.json()["where"]
    return where


# Forms sent twice.


def test_a_refused_form_is_refused_again(bounded_url: str) -> None:
    with bounded(replace(LIMITS, stored_by_one=200_000)) as port, Visitor(f"http://127.0.0.1:{port}") as visitor:
        for _ in range(2):
            sent = visitor.send("/kiem-tra", {"_lan": "mot"}, [("tep", ("a.txt", SLIP.encode() * 6_000))])
            assert sent.status_code == 429


def test_another_text_under_the_mark_of_a_form_is_checked_too(visitor: Visitor) -> None:
    first, again, other = (visitor.check(text=text, _lan="mot-lan") for text in (SLIP, SLIP, SLIP * 2))
    assert first[0]["document"] == again[0]["document"] != other[0]["document"]


def test_a_form_whose_document_was_deleted_is_checked_anew(visitor: Visitor) -> None:
    (first,) = visitor.check(text=SLIP, _lan="hai-lan")
    visitor.send(f"/van-ban/{first['document']}/xoa")
    (again,) = visitor.check(text=SLIP, _lan="hai-lan")
    assert again["state"] == "done"
    assert again["document"] != first["document"]


# Archives.


def test_an_archive_opens_to_no_more_than_is_allowed(visitor: Visitor) -> None:
    packed = archive(*((f"{number}.txt", SLIP.encode() * 10_000) for number in range(5)))
    (item,) = visitor.check(("a.zip", packed))
    assert (item["state"], item["name"]) == ("failed", "a.zip")
    assert "quá lớn" in item["fault"]
    assert "giải nén" in item["remedy"]
    answer = httpx.post(f"{visitor.url}/api/v1/extract", files={"file": ("a.zip", packed)}, timeout=60)
    assert (answer.status_code, answer.json()["code"]) == (422, "too_large")


def test_the_room_is_for_all_archives_together() -> None:
    class Here(Pool):
        """Does the task at once."""

        def __init__(self) -> None:
            pass

        async def run(self, task: str, *arguments: Any, **how: Any) -> Any:
            return expand(untold, *arguments)

    uploads = [Upload(name=f"{name}.zip", content=archive(("a.txt", b"a" * 1_500))) for name in "abc"]
    uploads.insert(1, Upload(name="d.txt", content=b"d"))
    found, faults = asyncio.run(expanded(Here(), uploads, Limits(body=1_000)))
    assert [one.name for one in found] == ["a.zip/a.txt", "d.txt", "b.zip/a.txt"]
    assert [(one.path, one.code) for one in faults] == [("c.zip", "too_large")]


def test_what_an_archive_declares_is_enough_to_refuse_it() -> None:
    upload = Upload(name="a.zip", content=archive(("a.txt", b"a" * 5_000), ("b.txt", b"b" * 5_000)))
    assert [len(one.content) for one in expand(untold, upload, 2, 10_000)[0]] == [5_000, 5_000]
    assert [fault.code for fault in expand(untold, upload, 2, 9_999)[1]] == ["too_large"]
    assert [fault.code for fault in expand(untold, upload, 1, 10_000)[1]] == ["too_many"]


def test_a_job_counts_with_what_it_holds_once_archives_are_open() -> None:
    async def go() -> None:
        limits = Limits(stored_by_one=1_000)
        jobs, ends = Jobs(Store(limits), limits), asyncio.Event()

        async def work(tell: object) -> Made:
            await ends.wait()
            return Made(None, 0)

        first, second = (jobs.start("an", work, holds=10) for _ in range(2))
        hold(jobs, limits, "an", first, 900)
        with pytest.raises(TooManyJobs):
            hold(jobs, limits, "an", second, 101)
        hold(jobs, limits, "an", second, 100)
        with pytest.raises(TooManyJobs):
            jobs.start("an", work, holds=1)
        ends.set()
        for job in jobs.all_of("an"):
            await jobs.end(job)

    asyncio.run(go())


# Senseless data.


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b'{"do":"accept","items":["' + b"9" * 5_000 + b'"]}',
        b'{"do":"accept","items":[' + b"9" * 5_000 + b"]}",
        b'{"do":"accept","items":[0],"text":"\\ud800"}',
        b'{"do":"accept","items":[0],"text":"a\\nb"}',
        b'{"do":"accept","items":[true]}',
        '{"do":"accept","items":["१"]}'.encode(),
        b'{"do":"accept","items":[-1]}',
        b'{"do":null,"items":[0]}',
        b"nul",
    ],
)
def test_senseless_data_changes_nothing(visitor: Visitor, content: bytes) -> None:
    where = visitor.paste(SLIP)
    headers = {**JSON, "X-Docparse-Token": visitor.token, "Content-Type": "application/json"}
    answer = visitor.client.post(f"/van-ban/{where}/quyet-dinh", content=content, headers=headers)
    assert answer.status_code == 400
    assert answer.json()["message"]
    state = visitor.client.get(f"/van-ban/{where}/quyet-dinh", headers=JSON)
    assert state.json()["choices"] == {}
    assert visitor.look(f"/van-ban/{where}").status_code == 200


@pytest.mark.parametrize("act", ["accept " + "9" * 5_000, "accept 0 " + "9" * 5_000, "accept 0 १"])
def test_senseless_buttons(visitor: Visitor, act: str) -> None:
    where = visitor.paste(SLIP)
    assert visitor.send(f"/van-ban/{where}/quyet-dinh", {"act": act}).status_code in (303, 400)
    assert visitor.look(f"/van-ban/{where}").status_code == 200


@pytest.mark.parametrize("written", ["2026-01-01", "20260101", "2026-W01-4"])
def test_a_day_is_one_day_however_it_is_written(visitor: Visitor, written: str) -> None:
    page = visitor.send("/tra-cuu", {"so": "30/2020/NĐ-CP", "ngay": written})
    assert 'value="2026-01-01"' in page.text
    assert visitor.paste(SLIP, ngay=written)


@pytest.mark.parametrize("written", ["2026", "01/2026", "2026-13-01", "hôm nay"])
def test_no_day_is_refused(visitor: Visitor, written: str) -> None:
    assert visitor.send("/tra-cuu", {"so": "30/2020/NĐ-CP", "ngay": written}).status_code == 400
    assert visitor.send("/kiem-tra", {"van_ban": SLIP, "ngay": written}).status_code == 400
