"""Folders of small administrative documents, each different, for whole archives."""

from __future__ import annotations

import random
from pathlib import Path

ORGANS = ("Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Xây dựng", "Thanh tra tỉnh")
TARGETS = ("hồ sơ được số hóa", "thôn có nhà văn hóa", "hộ dùng nước sạch", "cán bộ được tập huấn")


def made_text(number: int) -> str:
    """A short plan, the same for the same number."""
    chance = random.Random(number)
    organ = chance.choice(ORGANS)
    tasks = "\n".join(
        f"{n}. {chance.choice(ORGANS)} chủ trì, hoàn thành {chance.randint(50, 99)}% {chance.choice(TARGETS)} "
        f"trước ngày {chance.randint(10, 28)}/{chance.randint(10, 12)}/2026."
        for n in range(1, chance.randint(2, 5))
    )
    return f"""{organ.upper()}
Số: {number}/KH-{chance.choice(["SNV", "STC", "SYT"])}
An Lộc, ngày {chance.randint(10, 28)} tháng {chance.randint(10, 12)} năm 2025
KẾ HOẠCH
Triển khai công tác năm 2026
Căn cứ Nghị định số {chance.randint(10, 180)}/{chance.randint(2015, 2024)}/NĐ-CP ngày 05/3/2020 của Chính phủ;
I. NHIỆM VỤ
{tasks}
"""


def make_folder(folder: Path, count: int, *, first: int = 0) -> list[Path]:
    """``count`` plain texts in folders of ten below ``folder``."""
    made = []
    for number in range(first, first + count):
        path = folder / f"nhom-{number // 10:03d}" / f"ke-hoach-{number:05d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made_text(number), encoding="utf-8")
        made.append(path)
    return made
