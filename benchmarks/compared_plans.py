"""Plans of many departments that carry out one plan of the province, made here: same matters, own words, own figures.

Each plan has the province's figures and tasks in its own words, matters of its own, and prose; ten pages of 14-point
text. One in ten falls short of one figure, one in ten has another deadline than it was given.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import product

PAGES = 10
_PAGE = 2_500

_THINGS = (
    "hồ sơ nộp trực tuyến", "hộ dùng nước sạch", "trường đạt chuẩn", "trạm y tế có bác sĩ", "đường được chiếu sáng",
    "rác thải được thu gom", "lao động qua đào tạo", "trẻ em được tiêm chủng", "văn bản được ký số", "chợ có wifi",
    "hợp tác xã hoạt động hiệu quả", "doanh nghiệp khai thuế điện tử", "di tích được số hóa", "công trình đúng tiến độ",
    "cán bộ được tập huấn", "khu dân cư văn hóa", "đất rừng được giao", "tàu cá lắp thiết bị giám sát",
    "thôn có nhà văn hóa", "người cao tuổi được khám sức khỏe",
)  # fmt: skip
_WORK = (
    "khảo sát hiện trạng", "xây dựng cơ sở dữ liệu", "sửa chữa, nâng cấp", "mở lớp bồi dưỡng", "công bố bản đồ",
    "kiểm tra định kỳ", "lắp đặt thiết bị", "tổ chức hội thi",
)  # fmt: skip
_OF = (
    "hồ chứa nước", "phòng học bộ môn", "vùng trồng dược liệu", "bến xe khách", "làng nghề truyền thống", "kho lưu trữ",
    "điểm du lịch cộng đồng", "trạm quan trắc không khí", "sân chơi trẻ em", "cơ sở giết mổ tập trung",
)  # fmt: skip
_PHRASES = (
    "bảo đảm đúng tiến độ", "phân công rõ người, rõ việc", "gắn trách nhiệm của người đứng đầu", "công khai kết quả",
    "tránh hình thức, lãng phí", "lồng ghép các nguồn lực", "theo dõi, đánh giá thường xuyên", "kịp thời gỡ vướng mắc",
    "phát huy vai trò của cộng đồng", "ưu tiên vùng khó khăn", "ứng dụng công nghệ phù hợp", "rút kinh nghiệm mỗi quý",
)  # fmt: skip
_FIELDS = (
    "Nội vụ", "Y tế", "Xây dựng", "Tài chính", "Công Thương", "Tư pháp", "Khoa học và Công nghệ", "Giáo dục và Đào tạo",
    "Nông nghiệp và Môi trường", "Văn hóa, Thể thao và Du lịch",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MadePlan:
    """``text`` is a plan as plain text; ``falls_short``, ``is_late``: what was planted in it."""

    name: str
    text: str
    falls_short: bool = False
    is_late: bool = False


def made_plans(count: int, seed: int = 20) -> tuple[MadePlan, list[MadePlan]]:
    """The province's plan and ``count`` plans of departments and communes."""
    source = random.Random(seed)
    tasks = [f"{work} {thing}" for work, thing in source.sample(list(product(_WORK, _OF)), 20)]
    aims = {thing: source.randrange(60, 95) for thing in _THINGS}
    parent = _plan("ỦY BAN NHÂN DÂN", "TỈNH BẾN SÔNG", "58/KH-UBND", list(_aims(aims)), list(_given(tasks)), source)
    plans = [_child(number, aims, tasks, source) for number in range(count)]
    return MadePlan("ubnd-tinh", parent), plans


def _child(number: int, aims: dict[str, int], tasks: list[str], source: random.Random) -> MadePlan:
    name = f"SỞ {_FIELDS[number].upper()}" if number < len(_FIELDS) else f"UBND XÃ TÂN LỘC {number}"
    short, late = number % 10 == 3, number % 10 == 7
    own = {thing: aim + source.randrange(0, 6) for thing, aim in aims.items()}
    if short:
        own[_THINGS[number % len(_THINGS)]] -= 30
    works = list(_given(tasks, late_at=number % len(tasks) if late else None))
    works += [f"{work[0].upper()}{work[1:]} {thing}" for work, thing in source.sample(list(product(_WORK, _OF)), 15)]
    return MadePlan(
        f"{number:03}",
        _plan("UBND TỈNH BẾN SÔNG", name, f"{number + 1}/KH", list(_aims(own)), works, source),
        short,
        late,
    )


def _aims(aims: dict[str, int]) -> list[str]:
    ways = ("Tỷ lệ {thing} đạt từ {aim}% trở lên", "Phấn đấu ít nhất {aim}% {thing}")
    return [ways[number % 2].format(thing=thing, aim=aim) for number, (thing, aim) in enumerate(aims.items())]


def _given(tasks: list[str], late_at: int | None = None) -> list[str]:
    days = ("31/12/2026", "30/9/2026")
    return [
        f"Các sở, ban, ngành, Ủy ban nhân dân các xã {task}, hoàn thành trước ngày {days[number != late_at]}"
        for number, task in enumerate(tasks)
    ]


def _plan(above: str, issuer: str, number: str, aims: list[str], works: list[str], source: random.Random) -> str:
    lines = [above, issuer, "", f"Số: {number}", "Bến Sông, ngày 12 tháng 01 năm 2026", "", "KẾ HOẠCH"]
    lines += [
        "Phát triển kinh tế - xã hội năm 2026",
        "",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    ]
    lines += ["I. MỤC ĐÍCH, YÊU CẦU", *_prose(source, 6), "II. CHỈ TIÊU"]
    lines += [f"{at}. {aim}." for at, aim in enumerate(aims, 1)]
    lines += ["III. NHIỆM VỤ"]
    lines += [f"{at}. {work}." for at, work in enumerate(works, 1)]
    lines += ["IV. KINH PHÍ", *_prose(source, 3), "V. TỔ CHỨC THỰC HIỆN"]
    while sum(map(len, lines)) < PAGES * _PAGE:
        lines += _prose(source, 1)
    return "\n".join([*lines, "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn Bình"]) + "\n"


def _prose(source: random.Random, count: int) -> list[str]:
    return [", ".join(source.sample(_PHRASES, 6)).capitalize() + "." for _ in range(count)]
