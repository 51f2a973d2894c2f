"""Figures with unit and comparison; numbers that are no figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.extract.quotas.figures import find_figures


def _figures(text: str) -> list[tuple[str, float | None, float | None, str]]:
    return [
        (figure.comparison, figure.min, figure.max, figure.unit.name) for figure in find_figures(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đạt 45% GRDP", ("=", 45, 45, "%")),
        ("đạt tối thiểu 40%", (">=", 40, None, "%")),
        ("Có ≥ 30% hộ kinh doanh", (">=", 30, None, "%")),
        ("đạt từ 63 triệu đồng trở lên", (">=", 63, None, "triệu đồng")),
        ("đạt từ 90% trở lên", (">=", 90, None, "%")),
        ("cao hơn mức tối đa từ 5% trở lên", (">=", 5, None, "%")),
        ("mỗi năm mở từ 05 lớp", (">=", 5, None, "lớp")),
        ("không quá 12 đợt/năm", ("<=", None, 12, "đợt/năm")),
        ("giảm xuống dưới 2,5%", ("<", None, 2.5, "%")),
        ("hơn 20.000 hộ", (">", 20000, None, "hộ")),
        ("khoảng 1.000 thuê bao", ("~", 1000, 1000, "thuê bao")),
        ("01-02 tập thể", ("range", 1, 2, "tập thể")),
        ("từ 10 đến 15 tỷ đồng", ("range", 10, 15, "tỷ đồng")),
        ("tăng 7%-8,5%/năm", ("range", 7, 8.5, "%/năm")),
        ("tăng 10 – 12%", ("range", 10, 12, "%")),
        ("43,5 nghìn tỷ đồng", ("=", 43.5, 43.5, "nghìn tỷ đồng")),
        ("44 tỉ USD", ("=", 44, 44, "tỷ USD")),
        ("05 đ/c", ("=", 5, 5, "đồng chí")),
        ("thu hút 3,5 triệu lượt khách", ("=", 3.5, 3.5, "triệu lượt khách")),
        ("14 bác sĩ/1 vạn dân", ("=", 14, 14, "bác sĩ/1 vạn dân")),
        ("70 triệu đồng/người/năm", ("=", 70, 70, "triệu đồng/người/năm")),
        ("dưới 109 bé trai/100 bé gái", ("<", None, 109, "bé trai/100 bé gái")),
        ("40 xã, phường", ("=", 40, 40, "xã, phường")),
        ("trồng 500ha rừng", ("=", 500, 500, "ha")),
        ("19/19 tiêu chí", ("=", 19, 19, "tiêu chí")),
        ("trong nhóm 20/34 tỉnh, thành phố", ("<=", None, 20, "tỉnh, thành phố")),
        ("thuộc top 10 địa phương", ("<=", None, 10, "địa phương")),
        ("kết nạp ít nhất một đảng viên", (">=", 1, None, "đảng viên")),
        ("hỗ trợ hằng tháng 500.000 đồng", ("=", 500000, 500000, "đồng")),
        ("05 bằng độc quyền sáng chế/giải pháp hữu ích", ("=", 5, 5, "bằng độc quyền sáng chế")),
        ("0,8 lần quỹ lương cơ bản", ("=", 0.8, 0.8, "lần")),
    ],
)
def test_figure(text: str, expected: tuple[str, float | None, float | None, str]) -> None:
    assert _figures(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 57-NQ/TW", "Quyết định số 1746/QĐ-TTg", "ngày 21/11/2025 tại", "ngày 05 tháng 3 năm 2026",
        "giai đoạn 2026 - 2030 tỉnh", "mạng 5G", "trạm 3G/4G", "khoản 2 Điều 15 Luật", "Điều 5 và 6 xã hội",
        "tháng 3, 4 và tháng 9", "trẻ em dưới 16 tuổi", "người từ 65 tuổi trở lên", "chính quyền địa phương 02 cấp",
        "13h30’ ngày", "Phụ lục 01 đính kèm", "mẫu số 02, 03 đính kèm", "phương châm “4 tại chỗ”", "tinh thần “3 ca”",
        "trong số 03 vùng nuôi", "một trong 10 tỉnh", "tăng trưởng 2 con số", "chỉ tiêu H2S", "QCVN 01:2019/BCT",
        "số tiền 5.378.7000.000 đồng", "5. Phòng Tài chính", "1) Sở Y tế", "[2] Sở Y tế", "tổ dân phố 5 phường Tân An",
        "Năm 2026 tỷ lệ hộ nghèo", "đến năm 2030 tỉ trọng công nghiệp",
    ],
)  # fmt: skip
def test_no_figure(text: str) -> None:
    assert _figures(text) == []


def test_figures_in_order() -> None:
    text = "mở 08 lớp cho 280 lao động, kinh phí không quá 1,2 tỷ đồng, ít nhất hai xã tham gia"
    assert [figure[3] for figure in _figures(text)] == ["lớp", "lao động", "tỷ đồng", "xã"]


@given(st.text(alphabet="0123456789 .,%-–/()đạt từ trở lên ít nhất tỷ đồng xã\n", max_size=200))
def test_figures_lie_in_the_text(text: str) -> None:
    for figure in find_figures(text, 0, len(text)):
        assert 0 <= figure.lead <= figure.start < figure.unit.start < figure.unit.end <= figure.end <= len(text)
        assert figure.low <= figure.high


def test_a_long_text_gives_all_its_figures() -> None:
    text = "mở 08 lớp cho 280 lao động, kinh phí 1,2 tỷ đồng; " * 4_000
    assert sum(1 for _ in find_figures(text, 0, len(text))) == 12_000
