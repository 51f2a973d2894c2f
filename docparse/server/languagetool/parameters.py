"""What a client asks ``/v2/check`` for. Unknown parameters are passed over."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.server.languagetool.chosen import Chosen
from docparse.server.languagetool.faults import WrongRequest

__all__ = ["chosen_rules", "require_vietnamese", "text_of"]

_VIETNAMESE = frozenset({"vi", "vi-vn", "auto"})


def require_vietnamese(parameters: Mapping[str, str]) -> None:
    """Raises WrongRequest for another language, and for none."""
    language = parameters.get("language")
    if not language:
        raise WrongRequest("Error: Missing 'language' parameter, e.g. 'language=vi-VN'")
    if language.lower().replace("_", "-") not in _VIETNAMESE:
        raise WrongRequest(f"Error: '{language[:20]}' is not a language code known to docparse (vi, vi-VN, auto)")


def text_of(parameters: Mapping[str, str], longest: int) -> tuple[str, bool]:
    """(text or JSON of annotations, which of the two). Raises WrongRequest: neither, both, too long."""
    text, data = parameters.get("text"), parameters.get("data")
    if text is None and data is None:
        raise WrongRequest("Error: Missing 'text' or 'data' parameter")
    if text is not None and data is not None:
        raise WrongRequest("Error: Set only 'text' or 'data' parameter, not both")
    sent = text if text is not None else data or ""
    if len(sent) > longest:
        raise WrongRequest(f"Error: Your text exceeds the limit of {longest} characters (it is {len(sent)})", 413)
    return sent, text is None


def chosen_rules(parameters: Mapping[str, str]) -> Chosen:
    """The rules that the client switches on and off. Raises WrongRequest: "enabledOnly" without any."""
    enabled, categories = _listed(parameters, "enabledRules"), _listed(parameters, "enabledCategories")
    only = parameters.get("enabledOnly", "").lower() in ("true", "yes", "1")
    if only and not (enabled or categories):
        raise WrongRequest("Error: You must specify enabled rules or categories when using enabledOnly=true")
    return Chosen(
        disabled=_listed(parameters, "disabledRules"),
        enabled=enabled,
        disabled_categories=_listed(parameters, "disabledCategories"),
        enabled_categories=categories,
        only=only,
        picky=parameters.get("level", "").lower() == "picky",
    )


def _listed(parameters: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(filter(None, (code.strip() for code in parameters.get(name, "").split(","))))
