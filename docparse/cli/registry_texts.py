"""Texts of ``docparse registry``: key → (Vietnamese, English)."""

from __future__ import annotations

REGISTRY_TEXTS: dict[str, tuple[str, str]] = {
    "registry": (
        "tra cứu văn bản trong sổ đăng ký: còn hiệu lực không, bị gì thay thế, theo nguồn nào",
        "look instruments up in the registry: in force or not, replaced by what, says who",
    ),
    "registry_action": ("việc cần làm", "what to do"),
    "registry_status": (
        "tình trạng hiệu lực của các văn bản vào hôm nay hoặc ngày --on",
        "the validity of instruments today, or on the day --on",
    ),
    "registry_stats": ("sổ đăng ký có bao nhiêu văn bản, từ nguồn nào", "how many instruments it holds, from where"),
    "registry_numbers": (
        "số, ký hiệu văn bản, ví dụ 30/2020/NĐ-CP",
        "number and symbol of an instrument, such as 30/2020/NĐ-CP",
    ),
    "registry_on": ("ngày cần xét (mặc định: hôm nay)", "the day in question (default: today)"),
    "registry_not_found": (
        "{number}: không có trong sổ đăng ký (không có nghĩa là hết hiệu lực). Hãy kiểm tra lại số, ký hiệu.",
        "{number}: not in the registry (which does not mean that it has expired). Check number and symbol.",
    ),
    "registry_count": ("{what}: {count}", "{what}: {count}"),
    "registry_instruments": ("Văn bản", "Instruments"),
    "registry_facts": ("Thông tin về văn bản", "Facts"),
    "registry_links": ("Quan hệ giữa các văn bản", "Relations"),
    "registry_name": ("Sổ đăng ký {name}, tính đến ngày {day}", "Registry {name}, as of {day}"),
}
