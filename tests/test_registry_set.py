"""What an office writes into its registry: identified, checked, remembered, and taken back."""

from __future__ import annotations

import contextlib
import datetime
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from docparse.cli import main
from docparse.pipeline.registry_cards import history_of
from docparse.registry import open_registry, status_on
from docparse.registry.database import Database
from docparse.registry.migrations import migrate
from docparse.registry.user_file import open_own, own_place
from docparse.values import Instrument, SettingsError

# Of the packaged registry: one alone of its number, and two of one number.
DECREE = "30/2020/NĐ-CP"
LAW_AND_RESOLUTION = "93/2015/QH13"
SOURCE = ["--source", "Công báo"]
FOUND = ["--state", "in_force", "--as-of", "2026-10-01", *SOURCE]
NEW = ["77/2031/QĐ-UBND", "--date", "2019-12-20", "--issuer", "Ủy ban nhân dân tỉnh Lào Cai"]


@pytest.fixture(autouse=True)
def _office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "office.sqlite"))


def write(*arguments: str) -> int:
    return main(["registry", "set", *arguments])


def known(number: str, date: str | None = None) -> Instrument:
    (found,) = (one for one in open_registry().numbered(number) if date in (None, one.date))
    return found


def state(number: str, day: str) -> str:
    one = known(number)
    return status_on(one, open_registry().links_to(one), day, "asked").state


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["--state", "in_force", "--as-of", "2026-10-01"], ("in_force", False, "2026-10-01", None, None)),
        (["--state", "Còn hiệu lực", "--as-of", "01/10/2026"], ("in_force", False, "2026-10-01", None, None)),
        (["--state", "hết hiệu lực một phần", "--as-of", "1/10/2026"], ("in_force", True, "2026-10-01", None, None)),
        (["--state", "expired", "--expiry", "2026-07-01"], ("expired", False, None, None, "2026-07-01")),
        (["--effective", "2020-03-05"], (None, False, None, "2020-03-05", None)),
    ],
)
def test_a_fact_is_written_as_the_offices_own(written: list[str], expected: tuple[object, ...]) -> None:
    assert write(DECREE, *written, *SOURCE) == 0
    (fact,) = (fact for fact in known(DECREE).facts if fact.source == "Công báo")
    assert fact.evidence == "user"
    assert (fact.state, fact.partly_expired, fact.as_of, fact.effective_date, fact.expiry_date) == expected


def test_what_is_written_decides_the_state(capsys: pytest.CaptureFixture[str]) -> None:
    assert state(DECREE, "2026-09-01") == "unknown"
    assert write(DECREE, *FOUND) == 0
    assert state(DECREE, "2026-09-01") == "in_force"
    assert (
        "trước: chưa ghi gì\n  nay: còn hiệu lực; tính đến ngày 01/10/2026; nguồn: Công báo" in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([DECREE, "--state", "in_force", *SOURCE], "--as-of"),
        ([DECREE, "--state", "in_force", "--as-of", "2026-10-01"], "--source"),
        ([DECREE, *SOURCE], "Chưa nêu điều gì"),
        ([DECREE, "--effective", "2026-01-02", "--expiry", "2026-01-01", *SOURCE], "trước ngày có hiệu lực"),
        ([DECREE, "--expiry", "2019-01-01", *SOURCE], "trước ngày ban hành"),
        ([DECREE, *FOUND, "--expiry", "2026-09-01"], "Nêu là còn hiệu lực"),
        ([DECREE, *FOUND, "--effective", "2026-11-01"], "Nêu là còn hiệu lực"),
        ([DECREE, "--state", "expired", "--as-of", "2026-10-01", "--expiry", "2026-11-01", *SOURCE], "hết hiệu lực"),
        ([DECREE, "--state", "in_force", "--as-of", "2999-01-01", *SOURCE], "sau hôm nay"),
        ([DECREE, "--replaced-by", "Thông tư số 1/2026/TT-BNV ngày 02/01/2026", *SOURCE], "cấp dưới"),
        ([DECREE, "--replaced-by", "110/2004/NĐ-CP", *SOURCE], "ban hành trước"),
        ([DECREE, "--replaced-by", "9999/2026/NĐ-CP", *SOURCE], "ngày 05/3/2020"),
        ([DECREE, "--date", "2020-03-06", *FOUND], "Nghị định ngày 05/03/2020 (Chính phủ)"),
        ([LAW_AND_RESOLUTION, *FOUND], "Luật ngày 25/11/2015 (Quốc hội); Nghị quyết ngày 22/06/2015 (Quốc hội)"),
        (["30/2020/NĐ", *FOUND], "Có phải: 30/2020/NĐ-CP?"),
        (["9999/2031/QĐ-UBND", *FOUND], "nêu thêm --date."),
        (["không có số", *FOUND], "số, ký hiệu"),
    ],
)
def test_what_is_wrong_is_told_with_the_remedy(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write(*arguments) == 2
    assert expected in capsys.readouterr().err
    assert not Path(own_place()).exists()


@pytest.mark.parametrize("arguments", [["--state", "có lẽ"], ["--expiry", "31/02/2020"], ["--evidence", "chắc"]])
def test_words_that_are_none_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        write(DECREE, *arguments)
    assert arguments[1] in capsys.readouterr().err


@pytest.mark.parametrize(
    "chosen",
    [
        [LAW_AND_RESOLUTION, "--type", "luật"],
        [LAW_AND_RESOLUTION, "--date", "25/11/2015"],
        ["Luật số 93/2015/QH13 ngày 25/11/2015"],
        ["Luật Tố tụng hành chính 2015"],
    ],
)
def test_one_of_several_is_chosen(chosen: list[str]) -> None:
    assert write(*chosen, *FOUND) == 0
    assert known(LAW_AND_RESOLUTION, "2015-11-25").facts[0].evidence == "user"
    assert known(LAW_AND_RESOLUTION, "2015-06-22").facts[0].evidence != "user"


def test_an_instrument_that_nobody_knew() -> None:
    assert write(*NEW, *FOUND, "--title", "quy chế văn thư", "--alias", "Quy chế văn thư tỉnh") == 0
    one = known(NEW[0])
    assert (one.type, one.date, one.title) == ("Quyết định", "2019-12-20", "quy chế văn thư")
    assert open_registry().named("quy chế văn thư tỉnh")
    # Another term, the same number.
    assert write(NEW[0], "--date", "2024-12-20", *FOUND) == 2
    assert write(NEW[0], "--date", "2024-12-20", "--new", *FOUND) == 0
    assert len(open_registry().numbered(NEW[0])) == 2


def test_a_successor_that_nobody_knew_is_given_with_its_day() -> None:
    successor = "Nghị định số 9999/2026/NĐ-CP ngày 15/8/2026"
    expired = ["--state", "expired", "--expiry", "2026-10-01", "--replaced-by", successor, *SOURCE]
    assert write(DECREE, *expired) == 0
    status = status_on(known(DECREE), open_registry().links_to(known(DECREE)), "2026-10-01", "asked")
    assert (status.state, status.replaced_by) == ("expired", ("9999/2026/NĐ-CP",))
    assert known("9999/2026/NĐ-CP").date == "2026-08-15"
    # The same source corrects itself: the other successor is no longer told.
    other = "Nghị định số 8888/2026/NĐ-CP ngày 15/8/2026"
    assert write(DECREE, "--state", "expired", "--expiry", "2026-10-01", "--replaced-by", other, *SOURCE) == 0
    told = [link.source_number for link in open_registry().links_to(known(DECREE)) if link.evidence == "user"]
    assert told == ["8888/2026/NĐ-CP"]
    # Nor any, once it finds the instrument in force.
    assert write(DECREE, *FOUND) == 0
    assert state(DECREE, "2026-10-01") == "in_force"


def test_amendments_add_up() -> None:
    for number in (9998, 9999):
        assert write(DECREE, "--amended-by", f"Nghị định số {number}/2026/NĐ-CP ngày 15/8/2026", *SOURCE) == 0
    told = history_of(DECREE)[-1]
    assert told.before == {"amended_by": ["9998/2026/NĐ-CP"]}
    assert told.after == {"amended_by": ["9998/2026/NĐ-CP", "9999/2026/NĐ-CP"]}


def test_the_same_source_replaces_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    write(DECREE, *FOUND, "--by", "Lan", "--note", "rà soát quý III")
    write(DECREE, "--state", "partly_expired", "--as-of", "2026-11-01", *SOURCE, "--by", "Minh")
    write(DECREE, "--state", "in_force", "--as-of", "2026-09-01", "--source", "vbpl.vn", "--by", "Minh")
    facts = {(fact.source, fact.as_of) for fact in known(DECREE).facts if fact.evidence == "user"}
    assert facts == {("Công báo", "2026-11-01"), ("vbpl.vn", "2026-09-01")}
    changes = history_of(DECREE)
    assert [(change.who, change.action, change.note) for change in changes] == [
        ("Lan", "set", "rà soát quý III"), ("Minh", "set", ""), ("Minh", "set", ""),
    ]  # fmt: skip
    assert changes[0].before is None
    assert changes[1].before == changes[0].after
    at = datetime.datetime.fromisoformat(changes[0].at)
    assert abs(datetime.datetime.now(datetime.UTC) - at) < datetime.timedelta(minutes=5)
    capsys.readouterr()
    assert main(["registry", "history", DECREE, "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 3
    # Nothing new is no change.
    write(DECREE, "--state", "in_force", "--as-of", "2026-09-01", "--source", "vbpl.vn")
    assert "đã ghi đúng như vậy" in capsys.readouterr().out
    assert len(history_of(None)) == 3


@pytest.mark.parametrize(
    ("arguments", "code", "left"),
    [
        ([], 0, set()),
        (["--source", "Công báo"], 0, {"vbpl.vn"}),
        (["--source", "Công an"], 1, {"Công báo", "vbpl.vn"}),
        (["--evidence", "official-list"], 1, {"Công báo", "vbpl.vn"}),
        (["--alias", "NĐ văn thư"], 0, {"Công báo", "vbpl.vn"}),
    ],
)
def test_what_was_written_is_taken_back_and_remembered(arguments: list[str], code: int, left: set[str]) -> None:
    write(DECREE, *FOUND, "--replaced-by", "Nghị định số 9999/2026/NĐ-CP ngày 15/8/2026", "--alias", "NĐ văn thư")
    write(DECREE, "--state", "in_force", "--as-of", "2026-09-01", "--source", "vbpl.vn")
    assert main(["registry", "unset", DECREE, *arguments, "--note", "nhầm"]) == code
    assert {fact.source for fact in known(DECREE).facts if fact.evidence == "user"} == left
    linked = {link.origin for link in open_registry().links_to(known(DECREE)) if link.evidence == "user"}
    assert linked == left & {"Công báo"}
    assert bool(open_registry().named("NĐ văn thư")) == ("--alias" not in arguments)
    last = history_of(DECREE)[-1]
    assert (last.action, last.note) == (("unset", "nhầm") if code == 0 else ("set", ""))


def test_nothing_of_docparse_itself_is_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    before = known(DECREE)
    assert main(["registry", "unset", DECREE, "--evidence", "curated-med"]) == 1
    assert "đơn vị chưa ghi gì" in capsys.readouterr().out
    assert known(DECREE) == before


def test_a_registry_that_another_process_is_making_is_none_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def migrate_and_look(database: Database, version: int) -> None:
        migrate(database, version)
        seen.append(open_own(own_place()))

    monkeypatch.setattr("docparse.registry.user_file.migrate", migrate_and_look)
    assert write(DECREE, *FOUND) == 0
    assert seen == [None]


def test_two_who_write_at_once_lose_nothing() -> None:
    def begin(source: str) -> subprocess.Popen[str]:
        code = (
            "import sys\nfrom docparse.cli import main\n"
            "for day in range(1, 9):\n"
            "    found = ['--state', 'in_force', '--as-of', f'2026-10-0{day}', '--source', f'{sys.argv[1]} {day}']\n"
            "    assert main(['registry', 'set', '30/2020/NĐ-CP', *found]) == 0\n"
        )
        return subprocess.Popen([sys.executable, "-c", code, source], stdout=subprocess.DEVNULL, text=True)

    assert [process.wait(timeout=120) for process in [begin("một"), begin("hai")]] == [0, 0]
    own = open_own(own_place())
    assert own is not None
    assert own.counts()["facts"] == 16
    assert [change.number for change in history_of(None)] == list(range(1, 17))


def test_every_state_can_be_written_as_the_message_names_it() -> None:
    from docparse.cli.registry_set import STATES
    from docparse.cli.texts import texts
    from docparse.registry.columns import state_of

    for lang in ("vi", "en"):
        assert [state_of(texts(lang)[f"registry_state_{state}"]) for state in STATES] == [*STATES]


def test_a_registry_that_another_program_holds_is_busy_and_not_damaged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who is told that it is damaged would put it away."""
    assert write(DECREE, *FOUND) == 0
    monkeypatch.setattr("docparse.registry.store.PATIENCE_S", 0.05)
    monkeypatch.setattr("docparse.registry.user_file.PATIENCE_S", 0.05)
    opened = open_own(own_place())
    assert opened is not None
    with contextlib.closing(sqlite3.connect(own_place(), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for use in (lambda: open_own(own_place()), lambda: opened.numbered(DECREE)):
            with pytest.raises(SettingsError) as caught:
                use()
            assert caught.value.code == "registry_busy"
        capsys.readouterr()
        assert write(DECREE, *FOUND) == 2
        assert "chương trình khác ghi" in capsys.readouterr().err
    assert write(DECREE, *FOUND) == 0


def test_a_damaged_registry_is_told_as_such() -> None:
    Path(own_place()).write_bytes(b"no registry at all, but long enough to be one" * 40)
    with pytest.raises(SettingsError) as caught:
        open_own(own_place())
    assert caught.value.code == "registry_damaged"


def test_nothing_replaces_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert write(DECREE, "--state", "expired", "--expiry", "2026-01-01", "--replaced-by", DECREE, *SOURCE) == 2
    assert "chính nó" in capsys.readouterr().err
