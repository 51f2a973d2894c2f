"""LibreOffice itself: the words of its own text export, nothing run, nothing fetched, nothing left behind."""

from __future__ import annotations

import csv
import http.server
import socketserver
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import docparse
from benchmarks.agreement_office import found_files, measure
from docparse.readers import ReadOptions, announce, read
from docparse.readers.office import bounded_run, conversions
from docparse.readers.office.conversions import Conversions
from docparse.values import UnreadableFile
from tests.office_files import odt, rtf

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent

LEAST_AGREEMENT = 0.995
SECRET = "chữ của một tệp khác"

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="M" script:language="StarBasic">Sub Main
Open "{target}" For Output As #1
Print #1, "x"
Close #1
End Sub</script:module>"""
LIBRARY = (
    '<?xml version="1.0"?><library:library xmlns:library="http://openoffice.org/2000/library" '
    'library:name="Standard"><library:element library:name="M"/></library:library>'
)
LIBRARIES = (
    '<?xml version="1.0"?><library:libraries xmlns:library="http://openoffice.org/2000/library">'
    '<library:library library:name="Standard" library:link="false"/></library:libraries>'
)
ON_LOAD = (
    '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" '
    'script:event-name="dom:load" xlink:type="simple" '
    'xlink:href="vnd.sun.star.script:Standard.M.Main?language=Basic&amp;location=document"/>'
    "</office:event-listeners></office:scripts>"
)


@pytest.fixture(autouse=True)
def soffice(need_tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The real one; conversions of other tests are forgotten."""
    monkeypatch.setattr("docparse.readers.office.reader.CONVERSIONS", Conversions())
    return need_tool("soffice")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, which is to be empty afterwards."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def requests() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what is asked of it."""
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = answer  # noqa: N815 (the names that the class calls)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
        server.shutdown()


def test_the_words_are_those_of_its_own_export(soffice: str) -> None:
    """But for the sample with a tracked deletion, which is in the export."""
    files = [file for file in found_files() if file.name != "to-trinh.doc"]
    measured = {found.name: found.share for found in measure(files, soffice)}
    assert len(measured) == len(files)
    assert {name: share for name, share in measured.items() if share < LEAST_AGREEMENT} == {}


def test_the_header_is_that_of_the_index(shared: Path) -> None:
    with (shared / "docs" / "INDEX.csv").open(encoding="utf-8", newline="") as index:
        rows = [row for row in csv.DictReader(index) if row["format"] in {"doc", "odt", "rtf"}]
    announce([str(shared / "docs" / row["file"]) for row in rows])
    wrong = []
    for row in rows:
        header = docparse.extract(shared / "docs" / row["file"]).parts[0].header
        issuer = " ".join(filter(None, (header.parent_issuer, header.issuer)))
        symbol = row["number"].partition("/")[2] or None
        # The date of articles of association is that of the decision which they are attached to.
        date = None if row["doc_type"] == "Điều lệ" else row["date"].partition("-..")[0] or None
        number = None if row["number"].startswith("…") else row["number"] or None
        found = issuer, header.number, header.symbol, header.date, header.type
        if found != (row["issuer"], number, symbol, date, row["doc_type"]):
            wrong.append((row["file"], found))
    assert rows
    assert wrong == []


def test_tracked_changes_are_kept_on_the_way() -> None:
    sample = str(ROOT / "samples" / "to-trinh.doc")
    assert "đặt phao tiêu và biển báo theo" in read(sample).text
    assert "đặt cầu phao theo" in read(sample, options=ReadOptions(as_original=True)).text


def test_the_same_text_in_two_formats() -> None:
    assert read(ROOT / "samples" / "giay-moi.odt").text == read(ROOT / "samples" / "giay-moi.rtf").text


def frame(inside: str) -> str:
    size = 'svg:width="1cm" svg:height="1cm"'
    return f'<text:p><draw:frame text:anchor-type="as-char" {size}>{inside}</draw:frame>Hết</text:p>'


def link(kind: str, target: str) -> str:
    return f'<draw:{kind} xlink:href="{target}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'


def section(target: str) -> str:
    source = f'<text:section-source xlink:href="{target}" xlink:type="simple" text:filter-name="Text"/>'
    return f'<text:section text:name="s">{source}<text:p>Hết</text:p></text:section>'


def test_nothing_is_fetched(requests: tuple[str, list[str]], temporary: Path) -> None:
    address, asked = requests
    fields = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{address}/f.png" \\\\d}}{{\\fldrslt x}}}}'
    for name, content in {
        "picture.odt": odt(frame(link("image", f"{address}/p.png"))),
        "object.odt": odt(frame(link("object", f"{address}/o.odt"))),
        "frame.odt": odt(frame(link("floating-frame", f"{address}/f.html"))),
        "section.odt": odt(section(f"{address}/s.txt")),
        "fields.rtf": rtf("Hết").replace(b"\\uc1 ", b"\\uc1 " + fields.encode()),
    }.items():
        assert "Hết" in read(name, content).text, name
    assert asked == []
    assert list(temporary.iterdir()) == []


def test_no_other_file_is_read(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(SECRET, encoding="utf-8")
    field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{other.as_posix()}"}}{{\\fldrslt x}}}}'
    for name, content in {
        "section.odt": odt(section(other.as_uri())),
        "field.rtf": rtf("Hết").replace(b"\\uc1 ", b"\\uc1 " + field.encode()),
    }.items():
        assert SECRET not in read(name, content).text, name


def test_no_macro_runs(tmp_path: Path) -> None:
    target = tmp_path / "made by the macro"
    members = {
        "Basic/Standard/M.xml": MACRO.format(target=target),
        "Basic/Standard/script-lb.xml": LIBRARY,
        "Basic/script-lc.xml": LIBRARIES,
    }
    assert read("macro.odt", odt("<text:p>Kế hoạch</text:p>", scripts=ON_LOAD, members=members)).text == "Kế hoạch"
    assert not target.exists()


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("name", ["to-trinh.doc", "giay-moi.odt", "giay-moi.rtf"])
def test_a_truncated_file_is_refused(temporary: Path, name: str, share: float) -> None:
    content = (ROOT / "samples" / name).read_bytes()
    with pytest.raises(UnreadableFile) as caught:
        read(name, content[: int(share * len(content))])
    assert caught.value.code in {"damaged", "conversion_failed"}
    assert list(temporary.iterdir()) == []


def test_a_text_without_end_is_stopped(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversions, "ALONE", 4.0)
    monkeypatch.setattr(conversions, "SLOW_FACTOR", 1.0)
    sockets = set(Path(temporary.anchor, "tmp").glob("OSL_PIPE_*"))
    with pytest.raises(UnreadableFile) as caught:
        read("dài.rtf", rtf(*["Kế hoạch công tác của Phòng Tổng hợp năm 2031"] * 60_000))
    assert caught.value.code == "conversion_timeout"
    assert list(temporary.iterdir()) == []
    assert set(Path(temporary.anchor, "tmp").glob("OSL_PIPE_*")) <= sockets


def test_memory_is_bounded(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = bounded_run._LIMITING_SHELL.replace(str(bounded_run._MAX_KILOBYTES), "60000")
    monkeypatch.setattr(bounded_run, "_LIMITING_SHELL", shell)
    with pytest.raises(UnreadableFile) as caught:
        read("dài.rtf", rtf(*["Kế hoạch công tác của Phòng Tổng hợp năm 2031"] * 4_000))
    assert caught.value.code == "conversion_failed"
