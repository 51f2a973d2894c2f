"""Where the checkout and the shared material are, and the programs that slow tests drive."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
pytest_plugins = ["tests.opened_pages", "tests.served"]
# Facts and words that somebody keeps on this machine must not decide a test.
os.environ["DOCPARSE_REGISTRY"] = str(ROOT / "tests" / "no registry.sqlite")
os.environ["DOCPARSE_WORDS"] = str(ROOT / "tests" / "no words.txt")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write outputs that are kept in files anew, to be reviewed")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents beside the checkout; tests that read it skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "gold").is_dir():
        pytest.skip("needs ../shared (real documents that are not part of the project)")
    return folder


@pytest.fixture(scope="session")
def need_tool() -> Callable[[str], str]:
    """Gives the path of a program that a slow test drives; a missing one is a failure."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            pytest.fail(f"{name} is not installed: bash .ci/test installs what the slow tests need")
        return path

    return find


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server of the tests' own, without a database."""
    from tests.made_postgres import running_server

    with running_server(tmp_path_factory.mktemp("postgres")) as url:
        yield url


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[str]:
    """The URL of an empty database."""
    from tests.made_postgres import empty_database

    with empty_database(postgres_server) as url:
        yield url
