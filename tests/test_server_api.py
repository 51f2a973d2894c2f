"""Every endpoint of the REST API asked as a program of an office asks it, with the samples, of a running server."""

from __future__ import annotations

import base64
import contextlib
import http.client
import io
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest
from docx import Document

from docparse.checks import rules
from docparse.report.contract import load_schema
from tests.served import serving

pytestmark = pytest.mark.slow

File = tuple[str, tuple[str, bytes]]
PROBLEM = "application/problem+json"
PATIENCE = 300
PLAN, LETTER, REPORT = "ke-hoach-thi-dua.md", "cong-van.docx", "bao-cao.md"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
AN, BINH = "ma-truy-cap-cua-an-1", "ma-truy-cap-cua-binh"


@pytest.fixture
def api(served: str) -> Iterator[httpx.Client]:
    """Talks to a server without tokens."""
    with httpx.Client(base_url=f"{served}/api/v1", timeout=PATIENCE) as client:
        yield client


@pytest.fixture(scope="module")
def shared_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with two users."""
    users = tmp_path_factory.mktemp("users") / "users.txt"
    users.write_text(f"an {AN}\nbinh {BINH}\n", encoding="utf-8")
    with serving("--workers", "1", "--no-model", "--users", str(users)) as url:
        yield f"{url}/api/v1"


def sample(name: str, field: str = "file") -> File:
    path = Path(__file__).resolve().parent.parent / "samples" / name
    return field, (path.name, path.read_bytes())


def samples(folder: str) -> list[File]:
    found = (Path(__file__).resolve().parent.parent / "samples" / folder).iterdir()
    return [sample(f"{folder}/{path.name}") for path in sorted(found)]


def packed(files: list[File]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for _, (name, content) in files:
            archive.writestr(name, content)
    return held.getvalue()


def given(answer: httpx.Response) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json"), answer.text
    told: dict[str, Any] = answer.json()
    return told


def document_of(answer: httpx.Response) -> dict[str, Any]:
    told = given(answer)
    jsonschema.validate(told, load_schema())
    assert told["errors"] == []
    (document,) = told["documents"]
    found: dict[str, Any] = document
    return found


def name_of(answer: httpx.Response) -> str:
    return answer.headers["content-disposition"].partition("UTF-8''")[2]


def require_problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM), answer.text
    told: dict[str, Any] = answer.json()
    assert (told["status"], told["code"], told["type"]) == (status, code, f"urn:docparse:{code}")
    for text in (told["title"], told["detail"], told["remedy"]):
        assert set(text.lower()) & set("áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"), text
    return told


def until_ended(api: httpx.Client, where: str) -> list[dict[str, Any]]:
    """What a job tells until it has ended."""
    told = [given(api.get(where))]
    while told[-1]["ended"] is None:
        told.append(given(api.get(where, params={"wait": 10})))
    return told


# Files.


def test_check_finds_what_is_wrong_and_judges(api: httpx.Client) -> None:
    document = document_of(api.post("/check", files=[sample(PLAN)], data={"on": "2024-02-20", "stage": "draft"}))
    found = {(one["code"], one["text"], *one["suggestions"][:1]) for one in document["findings"]}
    assert {("SPL001", "Khôi", "Khối"), ("CON001", "An Lôc", "An Lộc"), ("CIT003", "749/QĐ", "749/QĐ-TTg")} <= found
    assert (document["verdict"]["state"], document["verdict"]["must_fix"] > 0) == ("not_ready", True)


def test_rules_are_chosen(api: httpx.Client) -> None:
    def codes(**fields: Any) -> set[str]:
        document = document_of(api.post("/check", files=[sample(PLAN)], data=fields))
        return {one["code"] for one in document["findings"]}

    assert codes(select=["SPL001", "CIT"]) == {"SPL001", "CIT003", "CIT011"}
    assert codes(select="SPL", ignore=["SPL001", "SPL201"]) == {"SPL002"}


def test_text_is_checked_like_a_file(api: httpx.Client) -> None:
    asked = {"text": "Đề nghị Khôi thi đua số 5 gửi báo cáo.", "name": "ô soạn thảo.txt", "select": ["SPL"]}
    document = document_of(api.post("/check", json=asked))
    assert document["path"] == "ô soạn thảo.txt"
    assert [(one["start"], one["text"], one["suggestions"]) for one in document["findings"]] == [(8, "Khôi", ["Khối"])]


def test_extract_gives_the_parts_without_findings(api: httpx.Client) -> None:
    document = document_of(api.post("/extract", files=[sample(REPORT)]))
    assert (document["header"]["type"], document["header"]["number"]) == ("Báo cáo", "412/BC-UBND")
    assert document["citations"]
    assert "findings" not in document or document["findings"] is None


def test_an_archive_stands_for_its_files(api: httpx.Client) -> None:
    archive = packed([sample(PLAN), ("file", ("hỏng.docx", b"PK\x03\x04"))])
    told = given(api.post("/extract", files=[("file", ("hồ sơ.zip", archive)), sample(REPORT)]))
    assert [one["path"].rpartition("/")[2] for one in told["documents"]] == [PLAN, REPORT]
    assert [(one["path"].rpartition("/")[2], one["code"]) for one in told["errors"]] == [("hỏng.docx", "damaged")]


def test_fix_changes_what_is_asked_for(api: httpx.Client) -> None:
    answer = api.post("/fix", files=[sample(PLAN)], data={"all": "true"})
    assert (answer.status_code, name_of(answer)) == (200, "ke-hoach-thi-dua.da-sua.md")
    assert int(answer.headers["docparse-applied"]) > 0
    assert "Khôi" in sample(PLAN)[1][1].decode()
    assert "Khôi thi đua" not in answer.text
    named = given(api.post("/fix", files=[sample(PLAN)], data={"rules": "CIT003", "format": "json"}))
    text = base64.b64decode(named["content"]).decode()
    assert ("749/QĐ-TTg" in text, "Khôi" in text, len(named["applied"])) == (True, True, 1)


def test_fix_takes_decisions_by_their_place(api: httpx.Client) -> None:
    findings = document_of(api.post("/check", files=[sample(PLAN)]))["findings"]
    place = next(number for number, one in enumerate(findings) if one["text"] == "Khôi")
    decisions = [{"index": place, "replacement": "Cụm"}, {"index": len(findings)}]
    fields = {"accept": json.dumps(decisions), "format": "json"}
    beyond = {"index": len(findings), "reason": "unknown", "message": "không có lỗi nào ở vị trí này"}
    told = given(api.post("/fix", files=[sample(PLAN)], data=fields))
    assert (told["applied"], told["refused"]) == ([place], [beyond])
    sent, got = sample(PLAN)[1][1].decode(), base64.b64decode(told["content"]).decode()
    start = sent.index("Khôi")
    assert got == f"{sent[:start]}Cụm{sent[start + len('Khôi') :]}"


@pytest.mark.parametrize(("mode", "has_changes"), [("tracked", True), ("plain", False)])
def test_fix_tracks_changes_in_word_files(api: httpx.Client, mode: str, has_changes: bool) -> None:
    sent = sample("du-thao-du-loai-loi.docx")
    answer = api.post("/fix", files=[sent], data={"all": "true", "mode": mode})
    assert (answer.headers["content-type"], name_of(answer)) == (WORD, "du-thao-du-loai-loi.da-sua.docx")
    written = Document(io.BytesIO(answer.content)).element.xml
    assert ("<w:del " in written) == has_changes
    assert "kinh tế - xã hội" in written or has_changes


def test_annotate_puts_comments_into_word_and_pdf(api: httpx.Client) -> None:
    findings = document_of(api.post("/check", files=[sample("du-thao-du-loai-loi.docx")]))["findings"]
    fields = {"aside": json.dumps([{"index": 0, "reason": "để văn thư"}])}
    answer = api.post("/annotate", files=[sample("du-thao-du-loai-loi.docx")], data=fields)
    comments = zipfile.ZipFile(io.BytesIO(answer.content)).read("word/comments.xml").decode()
    assert (comments.count("<w:comment "), findings[1]["code"] in comments) == (len(findings) - 1, True)
    printed = api.post("/annotate", files=[sample("ke-hoach-so-noi-vu.pdf")])
    assert (printed.headers["content-type"], printed.content[:5]) == ("application/pdf", b"%PDF-")
    assert int(printed.headers["docparse-applied"]) > 0


def test_presign_records_what_was_looked_at(api: httpx.Client) -> None:
    fields = {"by": "Nguyễn Văn A", "office": "Văn phòng", "lang": "vi"}
    told = given(api.post("/presign", files=[sample(PLAN), sample(LETTER)], data=fields))
    assert (told["schema"], told["by"], told["office"]) == ("docparse-presign/1", "Nguyễn Văn A", "Văn phòng")
    states = {one["path"]: one["verdict"]["state"] for one in told["files"]}
    assert (list(states), states[PLAN]) == ([PLAN, LETTER], "not_ready")
    answer = api.post("/presign", files=[sample(PLAN)], data=fields | {"format": "docx"})
    tables = Document(io.BytesIO(answer.content)).element.xml
    assert (answer.headers["content-type"], "Nguyễn Văn A" in tables) == (WORD, True)
    page = api.post("/presign", files=[sample(PLAN)], headers={"accept": "text/html"})
    assert (page.headers["content-type"].partition(";")[0], "98/2023/NĐ-CP" in page.text) == ("text/html", True)


def test_citations_in_every_form(api: httpx.Client) -> None:
    told = given(api.post("/citations", files=[sample(PLAN)], data={"on": "2026-11-01"}))
    numbers = {one["number"]: one for one in told["documents"][0]["instruments"]}
    assert {"98/2023/NĐ-CP", "12/KH-UBND", "214/SNV-TĐKT"} <= set(numbers)
    assert numbers["98/2023/NĐ-CP"]["review"]["replaced_by"]
    table = api.post("/citations", files=[sample(PLAN)], headers={"accept": "text/csv"})
    assert "98/2023/NĐ-CP" in table.text
    for form in ("docx", "xlsx"):
        answer = api.post("/citations", files=[sample(PLAN)], data={"format": form})
        assert (answer.content[:2], name_of(answer)) == (b"PK", f"van-ban-vien-dan.{form}")


def test_graph_of_several_files(api: httpx.Client) -> None:
    told = given(api.post("/graph", files=[sample(PLAN), sample(REPORT)]))
    papers = {one["number"] for one in told["nodes"]}
    assert {"98/2023/NĐ-CP", "412/BC-UBND"} <= papers
    assert any(one["relation"] == "based_on" for one in told["edges"])
    for form, begin in (("graphml", "<?xml"), ("dot", "digraph"), ("html", "<!"), ("gexf", "<")):
        answer = api.post("/graph", files=[sample(PLAN)], data={"format": form})
        assert answer.text.lstrip().startswith(begin), form


def test_compare_with_the_superiors_plan(api: httpx.Client) -> None:
    above = sample("cung-chu-de/ubnd-tinh.docx", "against")
    told = given(api.post("/compare", files=[sample("cung-chu-de/so-y-te.docx"), above]))
    assert (told["parent"], told["documents"][0]["path"]) == (0, "ubnd-tinh.docx")
    said = {one["kind"]: one for one in told["statements"]}
    assert {"task_deadline", "quota_not_carried"} <= set(said)
    assert said["task_deadline"]["said"] | {"lead": ""} == {"lead": "", "one": "2025-09-30", "other": "2025-12-31"}
    table = api.post("/compare", files=samples("cung-chu-de"), data={"format": "xlsx"})
    assert (table.status_code, table.content[:2]) == (200, b"PK")


def test_a_dossier_in_an_archive(api: httpx.Client) -> None:
    told = given(api.post("/dossier", files=[("file", ("hồ sơ.zip", packed(samples("dossier"))))]))
    roles = {one["path"].rpartition("/")[2]: one["role"] for one in told["files"]}
    assert (roles["to-trinh.docx"], roles["phu-luc.docx"], len(roles)) == ("submission", "annex", 7)
    said = {one["kind"] for one in told["statements"]}
    assert {"total_differs", "signer_differs", "comment_without_answer", "accepted_without_change"} <= said


def test_roles_are_told(api: httpx.Client) -> None:
    files = [sample("dossier/phu-luc.docx"), sample("dossier/to-trinh.docx")]
    told = given(api.post("/dossier", files=files, data={"roles": ["draft", "?"]}))
    assert [one["role"] for one in told["files"]] == ["draft", "submission"]
    answer = api.post("/dossier", files=files, data={"roles": ["draft", "?", "annex"]})
    require_problem(answer, 422, "role_count")


# What is looked up.


def test_instruments_with_their_states(api: httpx.Client) -> None:
    asked = {"number": "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023", "on": "2026-11-01"}
    told = given(api.get("/registry/instruments", params=asked))
    (found,) = told["instruments"]
    assert (found["number"], told["on"], found["statuses"][0]["state"]) == ("98/2023/NĐ-CP", "2026-11-01", "expired")
    assert any("152/2025/NĐ-CP" in line for line in found["lines"])
    before = given(api.get("/registry/instruments", params=asked | {"on": "2024-06-01"}))
    assert before["instruments"][0]["statuses"][0]["state"] == "in_force"
    slip = given(api.get("/registry/instruments", params={"number": "30/2020/NĐCP"}))
    assert (slip["instruments"], slip["near"]) == ([], ["30/2020/NĐ-CP"])


def test_search_in_pages(api: httpx.Client) -> None:
    whole = given(api.get("/registry/search", params={"q": "thi dua khen thuong", "limit": 100}))
    assert any(one["number"] == "06/2022/QH15" for one in whole["instruments"])
    page = given(api.get("/registry/search", params={"q": "thi dua khen thuong", "first": 2, "limit": 3}))
    assert (page["total"], page["first"]) == (whole["total"], 2)
    assert page["instruments"] == whole["instruments"][2:5]


def test_what_the_registry_and_the_rules_hold(api: httpx.Client) -> None:
    (registry,) = given(api.get("/registry/stats"))["registries"]
    assert registry["counts"]["instruments"] > 1_000
    listed = given(api.get("/rules"))["rules"]
    assert {one["code"] for one in listed} == {rule.code for rule in rules()}
    family = given(api.get("/rules", params={"family": "SPL"}))["rules"]
    assert family == [one for one in listed if one["code"].startswith("SPL")]
    assert given(api.get("/rules/SPL001")) == family[0]


def test_the_index_leads_to_everything(api: httpx.Client) -> None:
    told = given(api.get("/"))
    assert {"POST /api/v1/check", "GET /api/v1/jobs/{id}"} <= {f"{e['method']} {e['path']}" for e in told["endpoints"]}
    assert told["openapi"] == "/api/v1/openapi.json"


# Long work.


@pytest.mark.parametrize("wish", [{"params": {"async": "true"}}, {"headers": {"prefer": "respond-async, wait=1"}}])
def test_a_job_gives_what_the_endpoint_would_give(api: httpx.Client, wish: dict[str, Any]) -> None:
    files = [sample(PLAN), sample(REPORT)]
    started = api.post("/check", files=files, **wish)
    where = f"{api.base_url.copy_with(path='')}{started.headers['location']}"
    assert (started.status_code, started.json()["operation"]) == (202, "check")
    assert started.headers["retry-after"].isdigit()
    told = until_ended(api, where)
    steps = [(one["done"], one["total"]) for one in told if one["total"]]
    assert steps == sorted(steps)
    assert (told[-1]["state"], told[-1]["done"], told[-1]["total"]) == ("done", 6, 6)
    require_problem(api.get("/jobs"), 403, "no_tokens")
    result = api.get(f"{where}/result")
    assert told[-1]["result"] == httpx.URL(f"{where}/result").path
    assert given(result) == given(api.post("/check", files=files))
    assert api.delete(where).status_code == 204
    require_problem(api.get(where), 404, "unknown_job")
    require_problem(api.get(f"{where}/result"), 404, "unknown_job")


def test_a_job_that_fails_tells_why(api: httpx.Client) -> None:
    started = api.post("/fix?async=true", files=[("file", ("hỏng.docx", b"PK\x03\x04"))])
    where = f"/jobs/{started.json()['id']}"
    ended = until_ended(api, where)[-1]
    assert (ended["state"], ended["result"], ended["problem"]["code"]) == ("failed", None, "damaged")
    assert require_problem(api.get(f"{where}/result"), 422, "damaged") == ended["problem"]


def test_a_job_is_ended(api: httpx.Client) -> None:
    started = api.post("/dossier?async=true", files=samples("dossier") * 5)
    where = f"/jobs/{started.json()['id']}"
    require_problem(api.get(f"{where}/result"), 409, "not_done")
    assert api.delete(where).status_code == 204
    require_problem(api.get(where), 404, "unknown_job")


# What is refused.


def test_one_file_that_cannot_be_read_spoils_no_other(api: httpx.Client) -> None:
    bad = ("file", ("hỏng.docx", b"PK\x03\x04"))
    told = given(api.post("/check", files=[bad, sample(PLAN)]))
    assert ([one["path"] for one in told["documents"]], told["errors"][0]["path"]) == ([PLAN], "hỏng.docx")
    both = require_problem(api.post("/check", files=[bad, ("file", ("rỗng.pdf", b""))]), 422, "damaged")
    assert [(one["path"], one["code"]) for one in both["errors"]] == [("hỏng.docx", "damaged"), ("rỗng.pdf", "empty")]
    require_problem(api.post("/compare", files=[bad, sample(PLAN)]), 422, "damaged")


def test_classified_papers_are_not_taken(api: httpx.Client) -> None:
    text = sample(PLAN)[1][1].decode().replace("Số:", "MẬT\n\nSố:", 1)
    for where in ("/check", "/extract", "/fix", "/citations"):
        require_problem(api.post(where, files=[("file", ("a.md", text.encode()))]), 403, "classified")


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({"url": "/check", "json": {}}, 422, "missing_value"),
        ({"url": "/check", "content": b"{", "headers": {"content-type": "application/json"}}, 400, "damaged_json"),
        ({"url": "/check", "content": b"x", "headers": {"content-type": "text/plain"}}, 415, "media_type"),
        ({"url": "/check", "json": {"text": "a" * 1_000_001}}, 413, "text_too_long"),
        ({"url": "/fix", "json": {"text": "a"}}, 415, "media_type"),
        ({"url": "/fix", "files": [sample(PLAN), sample(REPORT)]}, 422, "one_file"),
        ({"url": "/fix", "files": [sample("ke-hoach-so-noi-vu.pdf")]}, 422, "not_fixable"),
        ({"url": "/check", "files": [("tep", ("a.txt", b"a"))]}, 422, "unknown_parameter"),
        ({"url": "/check", "files": [sample(PLAN)], "data": {"stage": "ky"}}, 422, "invalid_value"),
        ({"url": "/check", "files": [sample(PLAN)], "data": {"on": "2026-02-30"}}, 422, "invalid_value"),
        ({"url": "/check", "files": [sample(PLAN)], "data": {"select": "SPL999"}}, 422, "invalid_value"),
        ({"url": "/fix", "files": [sample(PLAN)], "data": {"accept": "["}}, 422, "invalid_value"),
        ({"url": "/check", "files": [sample(PLAN)], "headers": {"accept": "image/png"}}, 406, "not_acceptable"),
        ({"url": "/compare", "files": [sample(PLAN)]}, 422, "too_few"),
        ({"url": "/registry/search", "method": "GET"}, 422, "missing_value"),
        ({"url": "/registry/instruments?number=%FF", "method": "GET"}, 400, "query"),
        ({"url": "/registry/instruments?number=30%00", "method": "GET"}, 200, ""),
        ({"url": "/rules/SPL999", "method": "GET"}, 404, "unknown_rule"),
        ({"url": "/rules?family=XYZ", "method": "GET"}, 422, "invalid_value"),
        ({"url": "/jobs/khong-co", "method": "GET"}, 404, "not_found"),
        ({"url": "/khong-co", "method": "GET"}, 404, "not_found"),
        ({"url": "/check", "method": "GET"}, 405, "method"),
    ],
)
def test_what_is_refused_is_told_with_a_remedy(
    api: httpx.Client, asked: dict[str, Any], status: int, code: str
) -> None:
    answer = api.request(**{"method": "POST", **asked})
    if status == 200:
        assert given(answer)["instruments"] == []
    else:
        require_problem(answer, status, code)


@pytest.mark.parametrize("pieces", [0, 64])
def test_a_body_that_is_too_large(api: httpx.Client, pieces: int) -> None:
    """As its length tells, or as it turns out: then the last of the pieces is one too many."""
    connection = http.client.HTTPConnection(api.base_url.host, api.base_url.port, timeout=PATIENCE)
    connection.putrequest("POST", f"{api.base_url.path}check")
    connection.putheader("Content-Type", "multipart/form-data; boundary=x")
    connection.putheader(*(("Transfer-Encoding", "chunked") if pieces else ("Content-Length", "64000001")))
    connection.endheaders()
    begin = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    for piece in [begin, *[b"a" * 1_000_000] * pieces] if pieces else []:
        connection.send(b"%x\r\n%b\r\n" % (len(piece), piece))
    with contextlib.closing(connection), connection.getresponse() as answer:
        told = httpx.Response(answer.status, headers=answer.getheaders(), content=answer.read())
        require_problem(told, 413, "body_too_large")


def test_guards_speak_as_the_api_does(api: httpx.Client) -> None:
    require_problem(api.get("/rules", headers={"host": "noi-khac.example"}), 421, "unknown_host")
    require_problem(api.post("/check", headers={"origin": "https://noi-khac.example"}), 403, "other_origin")


# Whose it is.


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer sai"}, {"authorization": f"Basic {AN}"}])
def test_without_a_token_nothing_is_answered(shared_address: str, headers: dict[str, str]) -> None:
    with httpx.Client(base_url=shared_address, headers=headers, timeout=PATIENCE) as client:
        for answer in (
            client.post("/check", files=[sample(PLAN)]),
            client.post("/fix", content=b"x"),
            client.get("/jobs"),
            client.get("/registry/stats"),
            client.get("/rules"),
        ):
            told = require_problem(answer, 401, "token")
            assert "Bearer" in answer.headers["www-authenticate"]
            assert AN not in told["remedy"]
        assert client.get("/openapi.json").status_code == 200


def test_nobody_sees_the_jobs_of_another(shared_address: str) -> None:
    def talking(token: str) -> httpx.Client:
        headers = {"authorization": f"Bearer {token}"}
        return httpx.Client(base_url=shared_address, headers=headers, timeout=PATIENCE)

    with talking(AN) as an, talking(BINH) as binh:
        where = f"/jobs/{an.post('/check?async=true', files=[sample(PLAN)]).json()['id']}"
        until_ended(an, where)
        for answer in (binh.get(where), binh.get(f"{where}/result"), binh.delete(where)):
            require_problem(answer, 404, "unknown_job")
        assert where.endswith(given(an.get("/jobs"))["jobs"][-1]["id"])
        assert given(binh.get("/jobs")) == {"jobs": []}
        assert given(an.get(f"{where}/result"))["documents"]


WATCH = """
import os, sys
NOTES, WRITING = os.environ["WATCHED"], os.O_WRONLY | os.O_RDWR | os.O_CREAT
def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and (arguments[2] or 0) & WRITING:
        if arguments[0] not in (os.devnull, NOTES):
            with open(NOTES, "a", encoding="utf-8") as notes:
                notes.write(arguments[0] + "\\n")
sys.addaudithook(note)
"""


def test_nothing_is_written_to_disk(tmp_path: Path) -> None:
    """Every process of the server tells of each file that it opens to write; what C libraries would write lies in
    the folder of temporary files, where the workers have empty folders.
    """
    (tmp_path / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    temporary, notes = tmp_path / "temporary", tmp_path / "notes.txt"
    temporary.mkdir()
    path = os.pathsep.join([str(tmp_path), str(Path(__file__).resolve().parent.parent)])
    own = {"PYTHONPATH": path, "WATCHED": str(notes), "PYTHONDONTWRITEBYTECODE": "1"}
    own |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    with serving("--workers", "1", environment=own) as url, httpx.Client(timeout=PATIENCE) as client:
        began = notes.read_text(encoding="utf-8") if notes.exists() else ""
        for where in ("check", "fix", "annotate", "presign", "citations", "graph"):
            assert client.post(f"{url}/api/v1/{where}", files=[sample("du-thao-du-loai-loi.docx")]).status_code == 200
        assert client.post(f"{url}/api/v1/dossier?async=true", files=samples("dossier")).status_code == 202
        large = ("file", ("a.txt", sample(PLAN)[1][1] + b" " * 3_000_000))
        assert client.post(f"{url}/api/v1/extract", files=[large]).status_code == 200
        assert (notes.read_text(encoding="utf-8") if notes.exists() else "") == began
        assert [path for path in temporary.rglob("*") if path.is_file()] == []
        # LibreOffice reads files only: a private folder, gone at once.
        assert client.post(f"{url}/api/v1/extract", files=[sample("to-trinh.doc")]).status_code == 200
        assert str(temporary) in notes.read_text(encoding="utf-8").removeprefix(began)
        assert [path for path in temporary.rglob("*") if path.is_file()] == []
