"""``docparse serve``: web page, REST API and LanguageTool's API; ``docparse app``: with the browser opened."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_config
from docparse.cli.parser import Parser, add_command

if TYPE_CHECKING:
    from docparse.pipeline.serving import ServerSettings, User

TOKEN_VARIABLE = "DOCPARSE_TOKEN"

# One process checks paragraphs while somebody types; a machine for many has more.
_QUICK_MOST = 4


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register both commands."""
    from docparse.pipeline.serving import DEFAULT_PORT

    serve = add_command(commands, "serve", said, lang, run)
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help=said["serve_host"])
    _add_port(serve, said, DEFAULT_PORT)
    serve.add_argument("--token", metavar="TOKEN", help=said["serve_token"])
    serve.add_argument("--users", metavar="FILE", help=said["serve_users"])
    serve.add_argument("--allow-host", action="append", default=[], metavar="NAME", help=said["serve_allow_host"])
    serve.add_argument("--behind-proxy", action="store_true", help=said["serve_behind_proxy"])
    serve.add_argument("--workers", type=_positive(said), metavar="N", help=said["serve_workers"])
    _add_checks(serve, said)
    serve.add_argument("--self-test", action="store_true", help=said["serve_self_test"])
    serve.add_argument("--url", metavar="URL", help=said["serve_url"])
    app = add_command(commands, "app", said, lang, run_app)
    _add_port(app, said, DEFAULT_PORT)
    _add_checks(app, said)


def run(options: argparse.Namespace) -> int:
    """Serve until stopped, or look at a server that runs. Raises UsageError: open to others without tokens."""
    from dataclasses import replace

    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts
    from docparse.pipeline.serving import is_loopback

    if options.self_test:
        return _self_test(options)
    if options.url is not None:
        raise UsageError(texts(options.lang)["serve_url_alone"])
    users = _users(options)
    # A name that others know this machine by, and a proxy, bring others here as well.
    elsewhere = [] if is_loopback(options.host) else [options.host]
    elsewhere += [*options.allow_host, *(["--behind-proxy"] if options.behind_proxy else [])]
    if not users and elsewhere:
        raise UsageError(texts(options.lang)["serve_needs_token"].format(host=elsewhere[0]))
    cores = options.workers or min(os.cpu_count() or 1, _QUICK_MOST)
    settings = replace(
        _settings(options),
        host=options.host,
        hosts=tuple(options.allow_host),
        users=users,
        quick=cores,
        slow=cores,
        behind_proxy=options.behind_proxy,
    )
    return _start(options, settings)


def run_app(options: argparse.Namespace) -> int:
    """Serve on this machine and show the page; where the server runs already, only show it."""
    import webbrowser
    from dataclasses import replace

    from docparse.cli.running_server import is_own_docparse
    from docparse.values import SettingsError

    if is_own_docparse(options.port):
        webbrowser.open(f"http://127.0.0.1:{options.port}/")
        return 0
    settings = replace(_settings(options), open_browser=True)
    try:
        return _start(options, settings)
    except SettingsError as error:
        if error.code != "address":
            raise
    # Another program has the port, or another user of this machine: drafts are not for them.
    return _start(options, replace(settings, port=0))


def _self_test(options: argparse.Namespace) -> int:
    """Ask a running server as each client would. Raises UsageError for a wrong address."""
    from docparse.cli.output import UsageError
    from docparse.cli.self_test import self_test
    from docparse.cli.server_address import server_address
    from docparse.cli.texts import texts
    from docparse.pipeline.serving import single_user

    token = _token(options)
    if token:
        # One that could be no server's is told before anything is sent.
        single_user(token)
    written = options.url or f"http://127.0.0.1:{options.port}"
    address = server_address(written)
    if address is None:
        raise UsageError(texts(options.lang)["wrong_server"].format(value=written))
    return self_test(address, token, options.lang)


def _start(options: argparse.Namespace, settings: ServerSettings) -> int:
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts

    if options.start_server is None:
        raise UsageError(texts(options.lang)["serve_unavailable"])
    code: int = options.start_server(settings)
    return code


def _settings(options: argparse.Namespace) -> ServerSettings:
    """What both commands have in common. Raises SettingsError for a wrong settings file: now, not at each request."""
    from docparse.pipeline.serving import ServerSettings
    from docparse.pipeline.settings import find_settings_file, load_settings

    config = None
    if not options.no_config:
        config = Path(options.config) if options.config else find_settings_file(Path.cwd())
    if config is not None:
        load_settings(config)
    return ServerSettings(
        port=options.port,
        config=str(config.resolve()) if config is not None else None,
        model=not options.no_model,
        own_words=not options.no_words,
        allow_classified=options.allow_classified,
        lang=options.lang,
    )


def _users(options: argparse.Namespace) -> tuple[User, ...]:
    from docparse.pipeline.serving import load_users, single_user

    users = load_users(Path(options.users)) if options.users else ()
    token = _token(options)
    return (*users, single_user(token)) if token else users


def _token(options: argparse.Namespace) -> str:
    """The token that was named; from the environment, where no list of processes shows it."""
    return options.token or os.environ.get(TOKEN_VARIABLE, "")


def _add_port(parser: Parser, said: Mapping[str, str], default: int) -> None:
    parser.add_argument(
        "--port", type=_port(said), default=default, metavar="PORT", help=said["serve_port"].format(port=default)
    )


def _add_checks(parser: Parser, said: Mapping[str, str]) -> None:
    add_config(parser, said)
    parser.add_argument("--no-model", action="store_true", help=said["no_model"])
    parser.add_argument("--allow-classified", action="store_true", help=said["serve_allow_classified"])


def _port(said: Mapping[str, str]) -> Any:
    def parse(value: str) -> int:
        if not (value.isascii() and value.isdecimal() and int(value) < 65536):
            raise argparse.ArgumentTypeError(said["serve_wrong_port"].format(value=value))
        return int(value)

    return parse


def _positive(said: Mapping[str, str]) -> Any:
    def parse(value: str) -> int:
        if not (value.isascii() and value.isdecimal() and 0 < int(value) < 1000):
            raise argparse.ArgumentTypeError(said["serve_wrong_number"].format(value=value))
        return int(value)

    return parse
