"""The web page, the REST API and the API of LanguageTool in one server (``docparse serve``)."""

from __future__ import annotations

from docparse.pipeline.serving import ServerSettings

__all__ = ["run_server"]


def run_server(settings: ServerSettings) -> int:
    """Serve until stopped; the exit code. Raises SettingsError: a package is missing, the address is taken."""
    from docparse.server.run import serve

    return serve(settings)
