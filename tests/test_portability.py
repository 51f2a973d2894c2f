"""docparse runs on Linux, Windows and macOS: no POSIX-only calls, UTF-8 stated wherever text is opened."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("docparse", "samples", "benchmarks", "models")

POSIX_MODULES = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "syslog", "crypt", "posix"}
POSIX_NAMES = {
    "os": {
        "fork", "forkpty", "getuid", "geteuid", "getgid", "getegid", "setuid", "setgid", "setsid", "getpgid", "killpg",
        "chown", "lchown", "mkfifo", "mknod", "nice", "getloadavg", "uname", "sysconf", "sched_getaffinity", "wait",
        "waitpid", "register_at_fork", "statvfs", "chroot",
    },
    "signal": {"SIGALRM", "SIGHUP", "SIGKILL", "SIGUSR1", "SIGUSR2", "SIGPIPE", "alarm", "setitimer", "pause"},
    "time": {"tzset"},
    "asyncio": {"add_signal_handler"},
    "multiprocessing": {"fork"},
}  # fmt: skip
POSIX_PATH = re.compile(r"/(tmp|dev|proc|etc|usr|var|home|root)(/|$)")
# Where the encoding stands when it is given by position, counted from 0.
ENCODING_POSITION = {"open": 3, "Path.open": 2, "read_text": 0, "write_text": 1, "fdopen": 3}
SUBPROCESS = {"run", "Popen", "check_output", "check_call", "call"}


def callee(node: ast.Call) -> str:
    """The name by which a function is called, '' for anything fancier."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return ""


def of_module(node: ast.Call, *modules: str) -> bool:
    """True for a call of ``module.function``."""
    function = node.func
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id in modules


def is_binary(node: ast.Call, position: int) -> bool:
    """True if the mode of an ``open`` is written out and binary."""
    modes = [word.value for word in node.keywords if word.arg == "mode"] + node.args[position : position + 1]
    return any(isinstance(mode, ast.Constant) and isinstance(mode.value, str) and "b" in mode.value for mode in modes)


def lacks_encoding(node: ast.Call) -> bool:
    """True for a call that reads or writes text in whatever encoding the machine has."""
    words = {word.arg for word in node.keywords}
    if "encoding" in words or None in words:
        return False
    name = callee(node)
    if name in SUBPROCESS and of_module(node, "subprocess"):
        return bool(words & {"text", "universal_newlines"})
    if name == "open":
        if of_module(node, "zipfile", "tarfile", "webbrowser", "archive", "package", "os", "opener"):
            return False
        builtin = isinstance(node.func, ast.Name) or of_module(node, "io", "gzip", "codecs", "builtins")
        kind = "open" if builtin else "Path.open"
        return not is_binary(node, 1 if builtin else 0) and len(node.args) <= ENCODING_POSITION[kind]
    return name in ENCODING_POSITION and len(node.args) <= ENCODING_POSITION[name]


def posix_only(node: ast.AST) -> bool:
    """True for an import, an attribute or a path that other systems do not have."""
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] in POSIX_MODULES for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        names = {alias.name for alias in node.names}
        return (node.module or "") in POSIX_MODULES or bool(names & POSIX_NAMES.get(node.module or "", set()))
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.attr in POSIX_NAMES.get(node.value.id, set())
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(POSIX_PATH.match(node.value))


def faults(source: str) -> Iterator[tuple[int, str]]:
    """(line, what is wrong) of each call that would not work alike on the three systems."""
    for node in ast.walk(ast.parse(source)):
        if posix_only(node):
            yield getattr(node, "lineno", 0), "exists on POSIX systems only"
        if isinstance(node, ast.Call) and lacks_encoding(node):
            yield node.lineno, "opens text without an encoding"


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("import fcntl", True),
        ("from resource import getrusage", True),
        ("import os\nos.fork()", True),
        ("from os import getuid", True),
        ("import signal\nsignal.signal(signal.SIGALRM, f)", True),
        ("import signal\nsignal.signal(signal.SIGINT, f)", False),
        ("folder = '/tmp/docparse'", True),
        ("folder = '/tmp'", True),
        ("part = '/tmpl'", False),
        ("open(path)", True),
        ("open(path, 'w')", True),
        ("open(path, 'rb')", False),
        ("open(path, mode='wb')", False),
        ("open(path, encoding='utf-8')", False),
        ("path.open()", True),
        ("path.open('rb')", False),
        ("path.open('w', encoding='utf-8', newline='')", False),
        ("path.read_text()", True),
        ("path.read_text('utf-8')", False),
        ("path.write_text(text)", True),
        ("path.write_text(text, 'utf-8')", False),
        ("path.write_text(text, encoding='utf-8')", False),
        ("import subprocess\nsubprocess.run(command, text=True)", True),
        ("import subprocess\nsubprocess.run(command, capture_output=True)", False),
        ("import subprocess\nsubprocess.run(command, text=True, encoding='utf-8')", False),
        ("import gzip\ngzip.open(path, 'rt')", True),
        ("import webbrowser\nwebbrowser.open(url)", False),
    ],
)
def test_the_rule_on_examples(source: str, wrong: bool) -> None:
    assert bool(list(faults(source))) is wrong


def test_no_module_needs_one_system() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line} {what}"
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line, what in faults(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


def test_no_two_file_names_differ_only_in_case() -> None:
    """Windows and macOS would see one file."""
    names = [path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    assert len({name.lower() for name in names}) == len(names)
