"""Organs and places that ended, and from when to when."""

from __future__ import annotations

import pytest

from docparse.lexicon import issuers_by_id
from docparse.registry.organs import ended_before, merged_place, province_names, started_after, took_over


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Bộ Kế hoạch và Đầu tư", "2025-02-28", None),
        ("Bộ Kế hoạch và Đầu tư", "2025-03-01", "BKHĐT"),
        ("Bộ trưởng Bộ Thông tin và Truyền thông", "2025-04-15", "BTTTT"),
        # Of a month, its first day is sure to be covered.
        ("Bộ Kế hoạch và Đầu tư", "2025-02", None),
        ("Bộ Nội vụ", "2026-01-01", None),
        ("Ban Tuyên giáo Tỉnh ủy", "2025-09-10", "BTGTU"),
        ("Hội đồng chấm thi", "2025-09-10", None),
    ],
)
def test_organs_that_ended(name: str, day: str, expected: str | None) -> None:
    found = ended_before(name, day)
    assert (found and found.id) == expected


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Bộ Nông nghiệp và Môi trường", "2024-03-12", "BNNMT"),
        ("Bộ Nông nghiệp và Môi trường", "2025-03-01", None),
        ("Bộ Nông nghiệp và Môi trường", "2025", None),
        ("Bộ Nông nghiệp và Môi trường", "2025-02", "BNNMT"),
    ],
)
def test_organs_that_began(name: str, day: str, expected: str | None) -> None:
    found = started_after(name, day)
    assert (found and found.id) == expected


@pytest.mark.parametrize(
    ("issuer", "day", "expected"),
    [
        ("UBND@yen-bai", "2025-08-15", ("tỉnh Lào Cai",)),
        ("UBND@yen-bai", "2025-06-30", None),
        ("UBND@lao-cai", "2025-08-15", None),
        ("CP", "2025-08-15", None),
    ],
)
def test_places_that_were_merged(issuer: str, day: str, expected: tuple[str, ...] | None) -> None:
    found = merged_place(issuer, day)
    assert (found and province_names(found.successors)) == expected


def test_successors_at_any_remove() -> None:
    organs = issuers_by_id()
    assert took_over(organs["BNNMT"], organs["BTS"])
    assert not took_over(organs["BTS"], organs["BNNMT"])
