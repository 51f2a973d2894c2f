"""``docparse serve --self-test``: a running server is asked as each client would ask it."""

from __future__ import annotations

import http.client
import socket
import ssl
import sys

from docparse.cli.self_test.exchange import Failed, Server
from docparse.cli.self_test.steps import STEPS, Skipped, Step, may_ask
from docparse.cli.self_test.texts import SELF_TEST_TEXTS
from docparse.pipeline.system_words import system_words

__all__ = ["self_test"]


def self_test(address: str, token: str, lang: str) -> int:
    """Print a line for each step and what to do where one fails; 0 if all went well, else 1."""
    said = {key: pair[lang == "en"] for key, pair in SELF_TEST_TEXTS.items()}
    server = Server(address, token)
    _print(said["heading"].format(address=address) + "\n")
    reason = _why_absent(server, said, lang)
    _tell("answers", reason, said)
    if reason:
        return 1
    if not may_ask(server):
        _tell("tokens", said["no_token"] if not token else said["wrong_token"], said)
        return 1
    results = [_outcome(step, server, said) for step in STEPS]
    failed = sum(results)
    ending = said["some_failed"] if failed else said["all_well"]
    _print("\n" + ending.format(failed=failed, done=len(STEPS) + 1))
    return 1 if failed else 0


def _why_absent(server: Server, said: dict[str, str], lang: str) -> str:
    """Why no docparse answers; empty where one does."""
    try:
        answer = server.ask("GET", "/v2/healthcheck")
    except ConnectionRefusedError:
        return said["nobody"]
    except ssl.SSLCertVerificationError:
        return said["certificate"]
    except ssl.SSLError:
        return said["no_tls"]
    except socket.gaierror:
        return said["no_such_machine"]
    except OSError as error:
        return system_words(error, lang)
    except http.client.HTTPException:
        return said["not_docparse"]
    return "" if answer.status == 200 and answer.all_of("x-docparse") else said["not_docparse"]


def _outcome(step: Step, server: Server, said: dict[str, str]) -> bool:
    """Run it and tell; True where it failed."""
    try:
        step.run(server)
    except Skipped:
        _print(f"–  {said[step.name]} ({said['skipped']})")
        return False
    except (Failed, OSError, http.client.HTTPException, ValueError, LookupError, TypeError) as fault:
        _tell(step.name, str(fault) or type(fault).__name__, said)
        return True
    _tell(step.name, "", said)
    return False


def _tell(name: str, reason: str, said: dict[str, str]) -> None:
    _print(f"{'✗' if reason else '✓'}  {said[name]}")
    if reason:
        _print(f"   {reason}\n   → {said[name + '?']}")


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
