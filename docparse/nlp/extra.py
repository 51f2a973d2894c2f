"""What to say where the packages of the extra ``docparse[nlp]`` are not installed."""

from __future__ import annotations

from docparse.values import SettingsError


def missing_package(package: str) -> SettingsError:
    """The error to raise where ``package`` cannot be imported."""
    return SettingsError(
        path=package,
        code="missing_package",
        message=f"Chưa cài gói {package}.",
        remedy='Cài phần mở rộng nlp: pip install "docparse[nlp]".',
    )
