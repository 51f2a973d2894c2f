"""Plans of one subject side by side: five of the samples, and small ones built line by line."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import docparse
from docparse.compare import Comparison
from docparse.report.compare_page import render_compare_page
from docparse.report.compare_view import view_comparison
from docparse.report.words import Lang
from docparse.values import Analysis
from tests.made_documents import made
from tests.sample_expectations import analysed

HEAD = """{organ}
Số: {number}/KH-UBND
An Lộc, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Trồng rừng ven biển năm 2026
"""
HOSTILE = "<script>document.title='broken into'</script><img src=x onerror=\"document.title='broken into'\">"
BODY = """I. CHỈ TIÊU
1. Tỷ lệ rừng ven biển được trồng lại đạt từ {share}% trở lên.
II. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế theo dõi việc trồng rừng{place}, báo cáo hằng quý.
"""


def plan(number: int, body: str, organ: str = "", path: str = "") -> Analysis:
    """A plan with a paragraph for each line of ``body``, of an organ of its own unless one is named."""
    head = HEAD.format(number=number, organ=organ or f"ỦY BAN NHÂN DÂN XÃ BẾN {'ABCDEGHIKLMNOPQRSTUVXY'[number % 22]}")
    return docparse.extract(replace(made(head + body), path=path or f"ke-hoach-{number}.docx"))


@cache
def shares(*figures: int) -> Comparison:
    """A superior's plan that sets the first of the figures, and below it a plan for each of the others."""
    first, *rest = (plan(number, BODY.format(share=share, place="")) for number, share in enumerate(figures))
    return docparse.compare(rest, against=first)


def hostile() -> Comparison:
    """Two plans whose names, paths, headings, tasks and paragraphs carry markup and reordering characters."""
    body = BODY.format(share=80, place=f" {HOSTILE} \u202e") + f"III. PHỤ LỤC {HOSTILE}\nMột dòng."
    other = BODY.format(share=70, place=f" {HOSTILE} \u202e nữa")
    one = plan(1, body, path=f"{HOSTILE}.docx")
    return docparse.compare([plan(2, other, organ=f"SỞ {HOSTILE}")], against=one)


@cache
def samples() -> Comparison:
    """The plan of a province and four that carry it out."""
    names = ("so-giao-duc-va-dao-tao", "so-noi-vu", "so-xay-dung", "so-y-te")
    plans = [analysed(f"cung-chu-de/{name}") for name in names]
    return docparse.compare(plans, against=analysed("cung-chu-de/ubnd-tinh"))


def page_of(comparison: Comparison, lang: Lang = "vi") -> str:
    """The page that ``compare --format html`` writes."""
    return render_compare_page(view_comparison(comparison, lang), comparison)
