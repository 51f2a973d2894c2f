"""Provinces: the two maps of the country, the mergers, written names."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from docparse.lexicon import Province, province_by_name, provinces, slug

MERGERS = {
    "tuyen-quang": {"tuyen-quang", "ha-giang"},
    "lao-cai": {"lao-cai", "yen-bai"},
    "thai-nguyen": {"thai-nguyen", "bac-kan"},
    "phu-tho": {"phu-tho", "vinh-phuc", "hoa-binh"},
    "bac-ninh": {"bac-ninh", "bac-giang"},
    "hung-yen": {"hung-yen", "thai-binh"},
    "hai-phong": {"hai-phong", "hai-duong"},
    "ninh-binh": {"ninh-binh", "ha-nam", "nam-dinh"},
    "quang-tri": {"quang-tri", "quang-binh"},
    "da-nang": {"da-nang", "quang-nam"},
    "quang-ngai": {"quang-ngai", "kon-tum"},
    "gia-lai": {"gia-lai", "binh-dinh"},
    "khanh-hoa": {"khanh-hoa", "ninh-thuan"},
    "lam-dong": {"lam-dong", "dak-nong", "binh-thuan"},
    "dak-lak": {"dak-lak", "phu-yen"},
    "ho-chi-minh": {"ho-chi-minh", "binh-duong", "ba-ria-vung-tau"},
    "dong-nai": {"dong-nai", "binh-phuoc"},
    "tay-ninh": {"tay-ninh", "long-an"},
    "can-tho": {"can-tho", "soc-trang", "hau-giang"},
    "vinh-long": {"vinh-long", "ben-tre", "tra-vinh"},
    "dong-thap": {"dong-thap", "tien-giang"},
    "ca-mau": {"ca-mau", "bac-lieu"},
    "an-giang": {"an-giang", "kien-giang"},
}
UNTOUCHED = {
    "cao-bang", "dien-bien", "ha-tinh", "lai-chau", "lang-son", "nghe-an", "quang-ninh", "thanh-hoa", "son-la",
    "ha-noi", "hue",
}  # fmt: skip


@pytest.mark.parametrize("row", provinces(), ids=lambda row: f"{row.id} {row.valid_from or ''}")
def test_row(row: Province) -> None:
    assert row.kind in ("tỉnh", "thành phố")
    assert row.id == slug(row.name) or row.name == "Thừa Thiên Huế"
    assert set(row.successors) <= {place.id for place in provinces()}
    assert bool(row.valid_to) == bool(row.successors)
    for spelling in (row.name, f"{row.kind} {row.name}", f"{row.kind.upper()} {row.name.upper()}", *row.alt_names):
        found = province_by_name(spelling)
        assert found is not None
        assert found.id == row.id


def test_63_provinces_became_34() -> None:
    before, after = provinces("2025-06-30"), provinces("2025-07-01")
    assert len({place.id for place in before}) == len(before) == 63
    assert len({place.id for place in after}) == len(after) == 34
    assert Counter(place.kind for place in after) == {"tỉnh": 28, "thành phố": 6}


def test_mergers_of_resolution_202() -> None:
    merged: dict[str, set[str]] = {}
    for place in provinces("2025-06-30"):
        if place.valid_to == "2025-06-30":
            (successor,) = place.successors
            merged.setdefault(successor, set()).add(place.id)
    assert merged == MERGERS
    assert {place.id for place in provinces("2025-07-01")} == set(MERGERS) | UNTOUCHED


def test_one_row_a_day_for_each_province() -> None:
    for place in provinces():
        others = [row for row in provinces(place.valid_from or "1900-01-01") if row.id == place.id]
        assert len(others) <= 1


def test_successor_follows_at_once() -> None:
    for place in provinces():
        if place.valid_to and place.valid_to > "1997":
            next_day = (date.fromisoformat(place.valid_to) + timedelta(1)).isoformat()
            assert set(place.successors) <= {row.id for row in provinces(next_day)}


@pytest.mark.parametrize(
    ("text", "on", "expected"),
    [
        ("TP.HCM", None, "Hồ Chí Minh"),
        ("TPHCM", None, "Hồ Chí Minh"),
        ("Thành phố Hồ Chí Minh", None, "Hồ Chí Minh"),
        ("thành phố Hồ Chí Minh, Việt Nam", None, "Hồ Chí Minh"),
        ("Thừa Thiên Huế", None, "Thừa Thiên Huế"),
        ("Thừa Thiên - Huế", None, "Thừa Thiên Huế"),
        ("hue", "2020-01-01", "Thừa Thiên Huế"),
        ("Huế", "2026-01-01", "Huế"),
        ("Bà Rịa – Vũng Tàu", None, "Bà Rịa - Vũng Tàu"),
        ("Đăk Lăk", None, "Đắk Lắk"),
        ("tỉnh Hoà Bình", None, "Hòa Bình"),
        ("Nam Định", None, "Nam Định"),
        ("Quảng Nam - Đà Nẵng", None, "Quảng Nam - Đà Nẵng"),
        ("Quảng Nam, Đà Nẵng", None, "Quảng Nam"),
        ("huyện Bảo Yên", None, None),
        ("", None, None),
    ],
)
def test_province_by_name(text: str, on: str | None, expected: str | None) -> None:
    found = province_by_name(text, on)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize(
    ("name", "day", "kind"),
    [
        ("Bắc Ninh", "2026-09-19", "tỉnh"),
        ("Bắc Ninh", "2026-09-20", "thành phố"),
        ("Đồng Nai", "2026-04-30", "thành phố"),
        ("Quảng Ninh", "2026-08-31", "tỉnh"),
        ("Quảng Ninh", "2026-09-01", "thành phố"),
        ("Huế", "2025-01-01", "thành phố"),
    ],
)
def test_kind_on_a_day(name: str, day: str, kind: str) -> None:
    found = province_by_name(name, day)
    assert found is not None
    assert found.kind == kind
