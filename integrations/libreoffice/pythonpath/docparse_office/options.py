"""Which server is asked: the environment before the settings of the office (org.docparse.Settings)."""

from __future__ import annotations

import os
from typing import Any

from com.sun.star.beans import PropertyValue

from docparse_office.server import DEFAULT, Server, clean_address

__all__ = ["chosen_server", "keep_server"]

_NODE = "/org.docparse.Settings"


def chosen_server(context: Any) -> Server:
    """DOCPARSE_SERVER and DOCPARSE_TOKEN, each before what the user has set."""
    node = _settings(context, "com.sun.star.configuration.ConfigurationAccess")
    address = os.environ.get("DOCPARSE_SERVER") or node.getByName("Server")
    token = os.environ.get("DOCPARSE_TOKEN") or node.getByName("Token")
    return Server(clean_address(address) or DEFAULT, token.strip())


def keep_server(context: Any, server: Server) -> None:
    """Store both for this user."""
    node = _settings(context, "com.sun.star.configuration.ConfigurationUpdateAccess")
    node.replaceByName("Server", server.address)
    node.replaceByName("Token", server.token)
    node.commitChanges()


def _settings(context: Any, service: str) -> Any:
    manager = context.ServiceManager
    provider = manager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    path = PropertyValue()
    path.Name, path.Value = "nodepath", _NODE
    return provider.createInstanceWithArguments(service, (path,))
