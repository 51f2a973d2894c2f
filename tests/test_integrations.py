"""``docparse integrations``: steps that agree with the pages; the extension packed whole, from a wheel too."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import docparse
from docparse.cli import main
from docparse.cli.integrations_guide import CLIENTS, Client, guide
from docparse.cli.libreoffice_extension import pack_extension

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "clients"
SOURCES = ROOT / "integrations" / "libreoffice"
SERVER = "http://127.0.0.1:8642"
_ADDRESS = re.compile(r"\{server\}[/\w]*")
_MENUS = re.compile(r"[A-Z][\w -]*(?: ▸ [A-Z][\w -]*\w…?)+")
_QUOTED = re.compile(r"\"ltex\.\w+\"|remote_server|api_url|Other server|Base URL|Enable LanguageTool")


def page(client: Client) -> str:
    return (PAGES / f"{client.page}.md").read_text(encoding="utf-8").replace("**", "").replace("`", "")


def test_every_client_has_its_page_and_every_page_its_client() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    assert sorted(client.page for client in CLIENTS) == sorted(pages)
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\((\S+)\.md\)", index)) == pages


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.page)
def test_the_steps_agree_with_the_page(client: Client) -> None:
    text = page(client)
    assert "## Tested" in text
    for steps in client.steps:
        for found in (*_MENUS.findall(steps), *_QUOTED.findall(steps)):
            assert found in text
        for address in _ADDRESS.findall(steps):
            assert address.replace("{server}", SERVER) in text
    vietnamese, english = client.steps
    assert _MENUS.findall(vietnamese) == _MENUS.findall(english)
    assert sorted(_ADDRESS.findall(vietnamese)) == sorted(_ADDRESS.findall(english))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_all_clients_are_printed_with_the_address(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["integrations", "--lang", lang, "--server", "may-chu:8642/v2/"]) == 0
    said = capsys.readouterr().out
    assert said == guide("http://may-chu:8642", lang)
    assert all(client.title[lang == "en"] in said for client in CLIENTS)
    assert "{" not in said
    assert max(map(len, said.splitlines())) <= 120


def test_a_wrong_address_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["integrations", "--server", "ftp://x"]) == 2
    assert "http://127.0.0.1:8642" in capsys.readouterr().err


def unpacked(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_the_extension_holds_its_sources_with_version_and_server() -> None:
    parts = unpacked(pack_extension("http://may-chu:8642/?a&b"))
    written = {
        path.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*.py") if path.parent.name != "__pycache__"
    }
    assert written <= set(parts)
    assert f'<version value="{docparse.__version__}"/>' in parts["description.xml"]
    assert "<value>http://may-chu:8642/?a&amp;b</value>" in parts["config/Settings.xcu"]
    named = re.findall(r'full-path="([^"]+)"', parts["META-INF/manifest.xml"])
    assert set(named) <= set(parts)
    assert pack_extension(SERVER) == pack_extension(SERVER)


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "docparse.oxt"
    command = ["integrations", "libreoffice", "-o", str(path)]
    assert main(command) == 0
    assert str(path) in capsys.readouterr().out
    path.write_bytes(b"x")
    assert main(command) == 2
    assert path.read_bytes() == b"x"
    assert main([*command, "--force"]) == 0
    assert path.read_bytes() == pack_extension(SERVER)
    assert main(["integrations", "libreoffice", "-o", str(tmp_path / "docparse.zip")]) == 2


@pytest.mark.slow
def test_a_wheel_carries_the_extension(tmp_path: Path) -> None:
    """Built, unpacked elsewhere, and asked from there."""
    build = [sys.executable, "-m", "pip", "wheel", str(ROOT), "--no-deps", "--quiet", "-w", str(tmp_path)]
    subprocess.run(build, check=True, timeout=500, cwd=tmp_path)
    (wheel,) = tmp_path.glob("docparse-*.whl")
    installed, made = tmp_path / "installed", tmp_path / "docparse.oxt"
    with zipfile.ZipFile(wheel) as archive:
        assert [name for name in archive.namelist() if "cache" in name] == []
        archive.extractall(installed)
    command = [sys.executable, "-m", "docparse", "integrations", "libreoffice", "-o", str(made)]
    subprocess.run(command, check=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)}, timeout=100)
    assert made.read_bytes() == pack_extension(SERVER)
