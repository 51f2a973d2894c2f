"""A published release: fetched, verified, taken in as a whole or not at all; nothing of the office's own is lost."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.error import URLError

import pytest

from docparse.cli import main
from docparse.pipeline import download
from docparse.pipeline.download_faults import fault_of, fault_of_disk
from docparse.pipeline.registry_cards import history_of
from docparse.pipeline.registry_update import UpdateReport, update_registry
from docparse.pipeline.release_manifest import read_manifest
from docparse.registry.release import apply_release
from docparse.registry.sql_registry import SqlRegistry
from docparse.registry.user_file import open_own, own_place, written
from docparse.values import UnreadableFile
from tests.release_server import Site, running_site

Rows = Sequence[dict[str, str]]
ROW = {
    "number": "77/2031/QĐ-UBND", "type": "Quyết định", "issue_date": "2019-12-20", "effective_date": "2020-01-01",
    "expiry_date": "", "issuer": "Ủy ban nhân dân tỉnh Lào Cai", "title": "quy chế văn thư", "state": "in_force",
    "as_of": "2026-10-01", "evidence": "official-list", "source": "Sở Tư pháp",
}  # fmt: skip
OTHER = ROW | {"number": "78/2031/QĐ-UBND"}
THIRD = ROW | {"number": "79/2031/QĐ-UBND"}
LINK = {
    "source_number": OTHER["number"], "source_date": "2019-12-20", "source_type": "Quyết định", "relation": "amends",
    "target_number": ROW["number"], "target_date": "2019-12-20", "target_type": "Quyết định", "effective_from": "",
    "evidence": "official-list", "source": "Sở Tư pháp",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "office.sqlite"))
    for name in ("XDG_DATA_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "data"))


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def table(rows: Rows) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def publish(
    site: Site, as_of: str, rows: Sequence[dict[str, str]], links: Sequence[dict[str, str]] = (), **more: object
) -> str:
    """Put a release on the site; its address."""
    site.files["sổ.csv"] = table(rows)
    if links:
        site.files["links.csv"] = table(links)
    names = {"sổ.csv": "instruments", **({"links.csv": "relations"} if links else {})}
    files = [
        {"url": name, "kind": kind, "bytes": len(site.files[name]), "sha256": sha256(site.files[name]).hexdigest()}
        for name, kind in names.items()
    ]
    manifest = {"schema": "docparse-registry/1", "name": "Sở", "as_of": as_of, "files": files, **more}
    site.files["so.manifest.json"] = json.dumps(manifest).encode()
    return f"{site.url}/so.manifest.json"


def own() -> SqlRegistry:
    registry = open_own(own_place())
    assert isinstance(registry, SqlRegistry)
    return registry


def facts() -> set[tuple[str, str, str | None]]:
    return {(one.number, fact.source, fact.as_of) for one in own().all_instruments() for fact in one.facts}


def taken(url: str, **choices: object) -> tuple[str, int, int]:
    """What became of the release, facts added and withdrawn."""
    report: UpdateReport = update_registry(url, **choices)  # type: ignore[arg-type]
    changes = report.changes
    return report.outcome, changes.facts if changes else 0, len(changes.withdrawn_facts) if changes else 0


def parts_left() -> list[Path]:
    return sorted(Path(os.environ["HOME"]).rglob("*.part"))


def test_a_release_comes_in_and_the_next_one_after_it(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "update", publish(site, "2026-10-01", [ROW, OTHER], [LINK])]) == 0
    assert "thêm 2 thông tin, 1 quan hệ; rút 0 thông tin, 0 quan hệ" in capsys.readouterr().out
    assert own().counts() == {"instruments": 2, "facts": 2, "links": 1, "aliases": 0}
    assert parts_left() == []
    # Another day of one fact, one fact gone, one new, the relation gone.
    later = publish(site, "2026-11-01", [ROW | {"as_of": "2026-11-01"}, THIRD])
    assert main(["registry", "update", later, "--by", "Lan"]) == 0
    said = capsys.readouterr().out
    assert "thêm 2 thông tin, 0 quan hệ; rút 2 thông tin, 1 quan hệ" in said
    assert "Quyết định 78/2031/QĐ-UBND (20/12/2019, Ủy ban nhân dân tỉnh Lào Cai): còn hiệu lực" in said
    expected = {(ROW["number"], "Sở Tư pháp", "2026-11-01"), (THIRD["number"], "Sở Tư pháp", "2026-10-01")}
    assert facts() == expected
    assert [change.action for change in history_of(OTHER["number"])] == ["withdraw"]
    last = history_of(None)[-1]
    assert (last.who, last.action, last.before) == ("Lan", "update", {"release": "2026-10-01"})
    assert main(["registry", "history"]) == 0
    assert "Sở, bản ngày 01/11/2026; thêm 2, rút 2 thông tin" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("as_of", "rows", "force", "expected"),
    [
        ("2026-10-01", [ROW, OTHER], False, ("same", 0, 0)),
        ("2026-10-02", [ROW, OTHER], False, ("same", 0, 0)),
        ("2026-10-01", [ROW], False, ("applied", 0, 1)),
        ("2026-09-01", [ROW], False, ("older", 0, 0)),
        ("2026-09-01", [ROW], True, ("applied", 0, 1)),
        ("2026-10-01", [ROW, OTHER], True, ("applied", 0, 0)),
    ],
)
def test_an_older_or_the_same_release_is_skipped(
    site: Site, as_of: str, rows: list[dict[str, str]], force: bool, expected: tuple[str, int, int]
) -> None:
    taken(publish(site, "2026-10-01", [ROW, OTHER]))
    assert taken(publish(site, as_of, rows), force=force) == expected


def test_what_the_office_wrote_and_imported_stays(site: Site, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_bytes(table([ROW | {"source": "bảng của tỉnh"}, OTHER]))
    assert main(["registry", "import", str(tmp_path / "ours.csv")]) == 0
    assert taken(publish(site, "2026-10-01", [ROW, OTHER, THIRD])) == ("applied", 2, 0)
    said = ["--state", "in_force", "--as-of", "2026-10-01", "--source", "Sở Tư pháp"]
    assert main(["registry", "set", THIRD["number"], *said]) == 0
    # Taken back and written again, it is the office's.
    again = ["--evidence", "official-list", "--effective", "2020-01-01"]
    assert main(["registry", "unset", ROW["number"], "--evidence", "official-list", "--source", "Sở Tư pháp"]) == 0
    assert main(["registry", "set", ROW["number"], *said, *again]) == 0
    assert taken(publish(site, "2026-11-01", [ROW | {"number": "80/2031/QĐ-UBND"}])) == ("applied", 1, 1)
    assert {(one.number, fact.source, fact.evidence) for one in own().all_instruments() for fact in one.facts} == {
        (ROW["number"], "bảng của tỉnh", "official-list"), (ROW["number"], "Sở Tư pháp", "official-list"),
        (OTHER["number"], "Sở Tư pháp", "official-list"), (THIRD["number"], "Sở Tư pháp", "user"),
        ("80/2031/QĐ-UBND", "Sở Tư pháp", "official-list"),
    }  # fmt: skip


def test_what_another_release_says_too_stays(site: Site) -> None:
    taken(publish(site, "2026-10-01", [ROW, OTHER]))
    taken(publish(site, "2026-10-01", [ROW], name="Bộ"))
    assert taken(publish(site, "2026-11-01", [OTHER])) == ("applied", 0, 0)
    assert taken(publish(site, "2026-11-01", [THIRD], name="Bộ")) == ("applied", 1, 1)
    assert {number for number, *_ in facts()} == {OTHER["number"], THIRD["number"]}


@pytest.mark.parametrize(("knows_parts", "asked_again"), [(True, "bytes=40-"), (False, "bytes=40-")])
def test_a_connection_that_breaks_off_is_taken_up(site: Site, knows_parts: bool, asked_again: str) -> None:
    url = publish(site, "2026-10-01", [ROW, OTHER])
    site.knows_parts, site.breaks_after, site.breaks = knows_parts, 40, 1
    assert taken(url) == ("applied", 2, 0)
    assert ("sổ.csv", asked_again) in site.asked


def test_a_download_goes_on_at_the_next_call(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    url = publish(site, "2026-10-01", [ROW, OTHER])
    size = len(site.files["sổ.csv"])
    site.breaks_after, site.breaks, site.knows_parts = 40, 99, False
    assert main(["registry", "update", url]) == 2
    assert f"Kết nối bị ngắt sau 40 trong {size} byte. Chạy lại lệnh" in capsys.readouterr().err
    assert not Path(own_place()).exists()
    (part,) = parts_left()
    assert part.read_bytes() == site.files["sổ.csv"][:40]
    site.breaks, site.knows_parts, site.asked = 0, True, []
    assert main(["registry", "update", url]) == 0
    assert site.asked == [("so.manifest.json", ""), ("sổ.csv", "bytes=40-")]
    assert parts_left() == []


def test_a_file_that_is_not_what_was_published_changes_nothing(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    taken(publish(site, "2026-10-01", [ROW]))
    before = facts()
    later = publish(site, "2026-11-01", [OTHER])
    good = site.files["sổ.csv"]
    site.files["sổ.csv"] = good.replace(b"78/2031", b"79/2031")
    assert main(["registry", "update", later]) == 2
    assert "Mã kiểm tra của tệp không đúng" in capsys.readouterr().err
    assert (facts(), parts_left()) == (before, [])
    site.files["sổ.csv"] = good[:-30]
    assert main(["registry", "update", later]) == 2
    assert "công bố là" in capsys.readouterr().err
    site.files["sổ.csv"] = good
    assert main(["registry", "update", later]) == 0


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"schema": "docparse-registry/9"}, "docparse-registry/1"),
        ({"name": " "}, "không có tên"),
        ({"as_of": "01/10/2026"}, "không có ngày"),
        ({"files": []}, "không liệt kê tệp"),
        ({"files": [{"url": "a.csv", "kind": "instruments", "bytes": 9, "sha256": "abc"}]}, "không có mã kiểm tra"),
        ({"files": [{"url": "a.csv", "kind": "instruments", "bytes": 0, "sha256": "a" * 64}]}, "cỡ (bytes)"),
        ({"files": [{"url": "a.csv", "kind": "pictures", "bytes": 9, "sha256": "a" * 64}]}, "loại lạ (pictures)"),
        (
            {"files": [{"url": "file:///etc/hosts", "kind": "registry", "bytes": 9, "sha256": "a" * 64}]},
            "địa chỉ không được phép",
        ),
    ],
)
def test_a_bad_manifest_is_told(
    site: Site, change: dict[str, object], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    url = publish(site, "2026-10-01", [ROW])
    site.files["so.manifest.json"] = json.dumps(json.loads(site.files["so.manifest.json"]) | change).encode()
    assert main(["registry", "update", url]) == 2
    assert expected in capsys.readouterr().err


def test_an_encrypted_manifest_never_leads_to_an_open_connection() -> None:
    file = {"url": "http://noi-khac.vn/a.csv", "kind": "instruments", "bytes": 9, "sha256": "a" * 64}
    manifest = {"schema": "docparse-registry/1", "name": "Sở", "as_of": "2026-10-01", "files": [file]}
    with pytest.raises(UnreadableFile, match="không được phép"):
        read_manifest(json.dumps(manifest).encode(), "https://so.vn/so.manifest.json")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("{site}/không có.json", "Không có tệp này trên máy chủ (mã 404)"),
        ("http://127.0.0.1:9/so.json", "từ chối kết nối"),
        ("ftp://so.vn/so.json", "Địa chỉ phải bắt đầu bằng https://"),
        ("{folder}/không có.json", "Không có tệp này"),
        ("{site}/sổ.csv", "--sha256"),
    ],
)
def test_what_cannot_be_fetched_is_told(
    site: Site, tmp_path: Path, url: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(site, "2026-10-01", [ROW])
    assert main(["registry", "update", url.format(site=site.url, folder=tmp_path)]) == 2
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (URLError(ssl.SSLCertVerificationError("expired")), "bad_certificate"),
        (URLError(TimeoutError()), "timeout"),
        (TimeoutError(), "timeout"),
        (ConnectionResetError(), "broken_off"),
        (URLError(ConnectionRefusedError()), "no_server"),
        (URLError("tunnel"), "no_connection"),
    ],
)
def test_faults_of_the_connection_have_names(fault: Exception, expected: str) -> None:
    error = fault_of("https://so.vn/a.csv", fault)
    assert error.code == expected
    assert error.remedy


def test_a_full_disk_is_told() -> None:
    error = fault_of_disk("https://so.vn/a.csv", OSError(errno.ENOSPC, "full"))
    assert (error.code, "tải tiếp" in error.remedy) == ("disk_full", True)


def test_rows_that_cannot_be_taken_in_are_told(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "update", publish(site, "2026-10-01", [ROW, OTHER | {"issue_date": "31/02/2020"}])]) == 0
    assert "sổ.csv\n    không nhập, ngày không đọc được: 1 dòng (3)" in capsys.readouterr().out


def test_a_busy_server_and_a_bad_turn(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    url = publish(site, "2026-10-01", [ROW])
    site.status = 503
    with pytest.raises(UnreadableFile, match=r"Máy chủ gặp lỗi \(mã 503\)"):
        taken(url)
    site.status, site.moved_to = 200, "ftp://noi-khac.vn/a.csv"
    with pytest.raises(UnreadableFile):
        taken(url)


def test_one_file_without_a_manifest(site: Site, tmp_path: Path) -> None:
    content = table([ROW])
    digest = sha256(content).hexdigest()
    site.files |= {"bảng.csv": content}
    assert taken(f"{site.url}/bảng.csv", sha256=digest) == ("applied", 1, 0)
    site.files |= {"bảng.csv.sha256": f"{digest}  bảng.csv\n".encode()}
    assert taken(f"{site.url}/bảng.csv") == ("same", 0, 0)
    (tmp_path / "bảng.csv").write_bytes(table([ROW, OTHER]))
    with pytest.raises(UnreadableFile, match="Mã kiểm tra"):
        taken(str(tmp_path / "bảng.csv"), sha256="a" * 64)
    digest = sha256((tmp_path / "bảng.csv").read_bytes()).hexdigest()
    assert taken((tmp_path / "bảng.csv").as_uri(), sha256=digest) == ("applied", 1, 0)


def test_a_registry_file(tmp_path: Path) -> None:
    place = tmp_path / "phát hành.sqlite"
    (tmp_path / "in.csv").write_bytes(table([ROW, OTHER]))
    subprocess.run(
        [sys.executable, "-m", "docparse", "registry", "import", str(tmp_path / "in.csv")],
        env=os.environ | {"DOCPARSE_REGISTRY": str(place)}, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    digest = sha256(place.read_bytes()).hexdigest()
    assert taken(str(place), sha256=digest) == ("applied", 2, 0)
    assert own().counts()["instruments"] == 2


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"SQLite format 3\x00broken", "không phải sổ đăng ký"),
        (b"a,b\n1,2\n", "cột số, ký hiệu"),
        (b"number,state\n77/2031/QX-UBND,lost\n", "không có văn bản nào nhập được"),
        (b"\xff\xfe\x00", "không phải UTF-8"),
    ],
)
def test_a_file_that_is_no_table_changes_nothing(
    site: Site, content: bytes, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    taken(publish(site, "2026-10-01", [ROW]))
    site.files["a.csv"] = content
    file = {"url": "a.csv", "kind": "registry", "bytes": len(content), "sha256": sha256(content).hexdigest()}
    before = facts()
    assert main(["registry", "update", publish(site, "2026-11-01", [OTHER], files=[file])]) == 2
    assert expected in capsys.readouterr().err
    assert facts() == before


def test_an_update_that_fails_in_the_middle_is_undone(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    taken(publish(site, "2026-10-01", [ROW]))
    before = facts()
    release = own()

    def apply_and_fail() -> None:
        with written(own_place()) as database:
            apply_release(database, "Bộ", release, "Lan")
            database.execute("INSERT INTO about VALUES ('half', 'done')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_and_fail()
    assert (facts(), own().told("half")) == (before, None)


def test_the_timeout_is_bounded() -> None:
    assert 0 < download._TIMEOUT_S <= 60


@pytest.mark.slow
def test_a_killed_update_leaves_the_old_or_the_new(site: Site) -> None:
    taken(publish(site, "2026-10-01", [ROW]))
    many = [ROW | {"number": f"{n}/2031/QĐ-UBND", "as_of": "2026-11-01"} for n in range(100, 5_100)]
    url = publish(site, "2026-11-01", many)
    seen = set()
    for turn in range(50):
        process = subprocess.Popen(
            [sys.executable, "-m", "docparse", "registry", "update", url, "--force"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(timeout=0.2 + turn * 0.03)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        told = facts()
        seen.add((len(told), len({as_of for *_, as_of in told})))
    assert seen <= {(1, 1), (5_000, 1)}
    assert (1, 1) in seen
    assert taken(url, force=True)[0] == "applied"
    assert len(facts()) == 5_000
