"""What the page of documents side by side costs: ``python -m benchmarks.speed_compare_page [--json OUT]``.

A hundred made plans of about ten pages each under one of a superior: compared, the page written, its size, and in
Chromium (where that and Playwright are installed) until it can be used, for filters and for links into the tables.
Wall seconds; the comparison itself takes minutes.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.in_browser import measure_turns
from benchmarks.speed_figures import run

if TYPE_CHECKING:
    from docparse.compare import Comparison

DOCUMENTS = 100
_CHAPTERS = ("MỤC ĐÍCH, YÊU CẦU", "CHỈ TIÊU", "NHIỆM VỤ, GIẢI PHÁP", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN")
_MATTERS = ("bến phao", "đèn hải đăng", "chợ nổi", "kho muối", "vườn ươm", "đường đê", "trạm bơm", "lò gạch", "bãi thử")
# The chapters with tasks, four each.
_TASKS = {
    0: ("đánh giá hiện trạng", "thống nhất cách gọi tên", "nêu rõ yêu cầu an toàn", "xác định ranh giới"),
    2: ("lập danh sách hư hỏng", "sửa chữa phần nền móng", "tập huấn người vận hành", "lắp biển cảnh báo"),
    4: (
        "theo dõi tiến độ hằng tháng",
        "công bố kết quả nghiệm thu",
        "tổng hợp kiến nghị của dân",
        "lưu trữ bản vẽ hoàn công",
    ),
}
_PLACES = ("An", "Bình", "Cát", "Dương", "Đông", "Giang", "Hòa", "Khê", "Lâm", "Minh")
_TURNS = {
    "search": "f => { f.value = 'ben phao'; f.dispatchEvent(new Event('input', { bubbles: true })); }",
    "weight": "() => document.querySelector('#weights button').click()",
    "all again": "() => document.querySelector('#filter button').click()",
    "to a row": "() => document.querySelector('.to-row a').click()",
    "table of sections": "() => { document.querySelector('.rows').open = true; }",
}


def made_plan(number: int) -> str:
    """Plan ``number`` in Markdown; 0 is that of the superior. No two are the same, all are of one subject."""
    return "\n\n".join(_plan(number, random.Random(number)))


def _plan(number: int, chance: random.Random) -> Iterator[str]:
    place = f"{_PLACES[number % 10]} {_PLACES[number // 10 % 10]}"
    organ = f"XÃ {place.upper()}" if number else "TỈNH AN LỘC"
    yield f"ỦY BAN NHÂN DÂN\n{organ}"
    yield "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    yield f"Số: {number + 1}/KH-UBND"
    yield f"*An Lộc, ngày {number % 28 + 1:02} tháng 4 năm 2025*"
    yield "**KẾ HOẠCH**\n**Sửa chữa công trình ven sông năm 2025**"
    for law in chance.sample(range(9), 5):
        yield f"Căn cứ Nghị định số {law + 3}/2022/NĐ-CP ngày {law + 3:02} tháng 6 năm 2022 của Chính phủ;"
    for chapter, (roman, heading) in enumerate(zip(("I", "II", "III", "IV", "V"), _CHAPTERS, strict=True)):
        if number % 13 != 5 or chapter != 3:
            yield f"**{roman}. {heading}**"
            yield from _chapter(chapter, place, chance)


def _chapter(chapter: int, place: str, chance: random.Random) -> Iterator[str]:
    for part, matter in enumerate(_MATTERS, 1):
        if chance.random() < 0.1:
            continue
        if chapter == 1:
            yield f"{part}. Tỷ lệ {matter} được kiểm tra đạt từ {chance.choice((70, 80, 80, 80, 90))}% trở lên."
        elif chapter == 3:
            yield f"{part}. Kinh phí sửa {matter} là {chance.randint(10, 99)},{chance.randint(1, 9)} tỷ đồng."
        else:
            yield f"**{part}. Đối với {matter}**"
            yield from _points(chapter, matter, place, chance)


def _points(chapter: int, matter: str, place: str, chance: random.Random) -> Iterator[str]:
    for letter, task in zip("abcd", _TASKS[chapter], strict=True):
        office = chance.choice(("Phòng Kinh tế", "Phòng Kinh tế", "Phòng Kinh tế", "Trạm Quản lý công trình"))
        month = chance.choice((6, 6, 6, 6, 9))
        yield (
            f"{letter}) {office} chủ trì {task} {matter}, hoàn thành trước ngày 30/{month}/2025. Việc này làm theo từng"
            f" đợt, mỗi đợt có biên bản của xã {place}; chỗ nào chưa xong thì ghi rõ lý do và ngày làm tiếp."
        )


def compared(folder: Path, documents: int) -> Comparison:
    """So many plans under the superior's, written into ``folder``, read and compared."""
    import docparse

    paths = [folder / f"ke-hoach-{number:03}.md" for number in range(documents)]
    for number, path in enumerate(paths):
        path.write_text(made_plan(number), encoding="utf-8")
    return docparse.compare(paths[1:], against=paths[0])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    return run("benchmarks.speed_compare_page", __doc__, measure, arguments)


def measure(folder: Path) -> dict[str, float]:
    """Seconds to compare, to write and to use, and megabytes."""
    from docparse.report.compare_page import render_compare_page
    from docparse.report.compare_view import view_comparison

    path, marks = folder / "so-sanh.html", [time.perf_counter()]
    comparison = compared(folder, DOCUMENTS)
    marks.append(time.perf_counter())
    view = view_comparison(comparison)
    marks.append(time.perf_counter())
    page = render_compare_page(view, comparison)
    marks.append(time.perf_counter())
    path.write_text(page, encoding="utf-8")
    names = ("read and compared, s", "put into words, s", "page written, s")
    figures = {name: after - before for name, before, after in zip(names, marks, marks[1:], strict=False)}
    sizes = {"statements": float(len(view.told)), "rows": float(sum(len(table.rows) for table in view.tables))}
    return (
        figures | sizes | {"page, MB": len(page.encode("utf-8")) / 1e6} | measure_turns(path, _TURNS, "#filter input")
    )


if __name__ == "__main__":
    raise SystemExit(main())
