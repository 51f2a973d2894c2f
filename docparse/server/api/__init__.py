"""The REST API below /api/v1: one table of endpoints, of which routes and OpenAPI document are made."""

from docparse.server.api.routing import api_routes

__all__ = ["api_routes"]
