"""A real LibreOffice asks a real server: by the LanguageTool client of 7.4, and by the extension."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from docparse.cli import main
from docparse.cli.integrations_guide import CLIENTS
from tests.proofreading_office import ask_office, builtin_profile, extension_profile
from tests.served import serving

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
TEXTS = (
    "Khôi thi đua số 3 họp mỗi quý một lần.",
    "Mục A & B + C = 50%20 & 100% 😀 x=1&language=en-US: Khôi thi đua báo cáo kết qủa. Sở Nội vụ tổng hợp.",
    "Sở Nội vụ tổng hợp.",
)
TOKEN = "mot-ma-truy-cap-dai"
NOBODY = "http://127.0.0.1:1"
BUILT_IN, EXTENSION = "org.openoffice.lingu.LanguageToolGrammarChecker", "org.docparse.office.Proofreader"


@pytest.fixture(scope="module")
def with_builtin(served: str, need_tool: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("built in")
    profile = builtin_profile(folder / "profile", served)
    return ask_office(need_tool("soffice"), profile, folder, {"checker": BUILT_IN, "texts": TEXTS})


@pytest.fixture(scope="module")
def extended(need_tool: Callable[[str], str], served: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the extension as ``docparse integrations libreoffice`` writes it."""
    folder = tmp_path_factory.mktemp("extension")
    packed = folder / "docparse.oxt"
    assert main(["integrations", "libreoffice", "-o", str(packed), "--server", served]) == 0
    return extension_profile(need_tool("unopkg"), folder / "profile", packed)


@pytest.fixture(scope="module")
def with_extension(
    extended: Path, served: str, need_tool: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Any:
    folder = tmp_path_factory.mktemp("extension said")
    # The office leaves a lock beside what it opens.
    copied = shutil.copy(ROOT / "samples" / "du-thao-du-loai-loi.docx", folder)
    asked = {
        "checker": EXTENSION,
        "texts": TEXTS,
        "extension": str(ROOT / "integrations" / "libreoffice" / "pythonpath"),
        "server": served,
        "unknown": "qủa thi đua họp mỗi quý một lần.",
        "document": Path(copied).as_uri(),
    }
    return ask_office(need_tool("soffice"), extended, folder, asked)


def require_marks(errors: Any) -> None:
    """ "Khôi" with "Khối" offered, and behind all the signs of a form, too."""
    for number, words in enumerate((["Khôi"], ["Khôi", "qủa"], [])):
        assert [error["words"] for error in errors[number]] == words
    for error in (errors[0][0], errors[1][0]):
        assert error["suggestions"][0] == "Khối"
        assert error["comment"]


def test_the_guide_names_the_fields_of_its_dialog(need_tool: Callable[[str], str]) -> None:
    office = Path(need_tool("soffice")).resolve().parent.parent
    dialog = (office / "share/config/soffice.cfg/cui/ui/langtoolconfigpage.ui").read_text(encoding="utf-8")
    (client,) = (client for client in CLIENTS if client.page == "libreoffice-built-in")
    for name in ("Enable LanguageTool", "Base URL:", "Username", "API key"):
        assert f">{name.rstrip(':')}:<" in dialog or f">{name}<" in dialog
        assert all(name in steps for steps in client.steps)


def test_the_builtin_client_marks_the_wrong_word(with_builtin: Any) -> None:
    assert with_builtin["checkers"] == [BUILT_IN]
    require_marks(with_builtin["paragraphs"])


def test_the_builtin_client_marks_it_in_a_document(with_builtin: Any) -> None:
    require_marks(with_builtin["marked"])


def test_the_builtin_client_takes_a_token_in_the_address(need_tool: Callable[[str], str], tmp_path: Path) -> None:
    with serving("--token", TOKEN, "--workers", "1") as guarded:
        profile = builtin_profile(tmp_path / "profile", f"{guarded}/{TOKEN}")
        asked = {"checker": BUILT_IN, "texts": TEXTS}
        require_marks(ask_office(need_tool("soffice"), profile, tmp_path, asked)["paragraphs"])


def test_the_extension_is_the_checker_of_vietnamese(with_extension: Any) -> None:
    assert EXTENSION in with_extension["checkers"]
    require_marks(with_extension["paragraphs"])
    first = with_extension["paragraphs"][0][0]
    assert first["rule"] == "SPL001 Khôi"
    assert "Khối" in first["comment"]


def test_the_extension_marks_it_in_a_document(with_extension: Any) -> None:
    require_marks(with_extension["marked"])


def test_a_word_is_listed_by_the_menu(with_extension: Any, served: str) -> None:
    with urlopen(f"{served}/v2/words/delete", urlencode({"word": "qủa"}).encode("ascii")) as answer:
        assert json.load(answer) == {"deleted": True}
    before, after = with_extension["listed"]
    assert [error["words"] for error in before] == ["qủa"]
    assert after == []


def test_the_whole_document_gets_a_comment_for_each_finding(with_extension: Any) -> None:
    import docparse

    whole = with_extension["whole"]
    findings = docparse.check(ROOT / "samples" / "du-thao-du-loai-loi.docx").findings or ()
    assert len(whole["comments"]) == len(findings)
    codes = sorted(said.rpartition("Mã quy tắc: ")[2] for _, said in whole["comments"])
    assert codes == sorted(finding.code for finding in findings)
    fastened = sorted(words for words, _ in whole["comments"])
    assert fastened == sorted(finding.text.strip() for finding in findings)
    assert whole["summary"].startswith("Chưa nên trình ký")


def test_comments_are_renewed_not_doubled(with_extension: Any) -> None:
    whole = with_extension["whole"]
    assert whole["again"] == [whole["summary"], len(whole["comments"])]


def test_comments_stay_where_the_server_is_away(with_extension: Any) -> None:
    whole = with_extension["whole"]
    assert whole["away"] == ["Unreachable", len(whole["comments"])]


def test_what_was_decided_is_not_said_again(with_extension: Any) -> None:
    whole = with_extension["whole"]
    summary, many = whole["after"]
    assert many == len(whole["comments"])
    assert "1 điểm đã được đánh dấu" in summary


def test_all_comments_go_and_the_text_stays(with_extension: Any) -> None:
    whole = with_extension["whole"]
    assert whole["removed"] == len(whole["comments"])
    assert whole["left"] == 0
    assert whole["untouched"]


@pytest.fixture(scope="module")
def with_nobody(need_tool: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The extension where no server runs, and where one wants a token."""
    folder = tmp_path_factory.mktemp("nobody")
    packed = folder / "docparse.oxt"
    assert main(["integrations", "libreoffice", "-o", str(packed), "--server", NOBODY]) == 0
    profile = extension_profile(need_tool("unopkg"), folder / "profile", packed)
    with serving("--token", TOKEN, "--workers", "1") as guarded:
        servers = [("away", NOBODY), ("guarded", guarded)]
        menu = str(ROOT / "integrations" / "libreoffice")
        asked = {"checker": EXTENSION, "texts": TEXTS, "menu": menu, "servers": servers}
        yield ask_office(need_tool("soffice"), profile, folder, asked)


def test_without_a_server_the_office_is_not_disturbed(with_nobody: Any) -> None:
    assert with_nobody["paragraphs"] == with_nobody["marked"] == [[], [], []]


def test_without_a_server_the_menu_says_what_to_do(with_nobody: Any) -> None:
    assert NOBODY in with_nobody["menu"]["away"]
    assert "docparse app" in with_nobody["menu"]["away"]


def test_without_the_right_token_the_menu_says_so(with_nobody: Any) -> None:
    assert "mã truy cập" in with_nobody["menu"]["guarded"]


def test_without_a_document_the_menu_asks_for_one(with_nobody: Any) -> None:
    assert "Writer" in with_nobody["menu"]["nothing open"]
