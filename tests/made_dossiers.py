"""Invented files of a dossier around a few lines, for the tests of how they are held against each other."""

from __future__ import annotations

from docparse.compare.dossier import Dossier, Role, check_dossier
from docparse.extract import extract
from docparse.values import Analysis
from tests.made_documents import made

_HEAD = """[1,1,1] UBND TỈNH AN LỘC
[1,1,1] {issuer}
[1,1,1] Số: {number}
{under}
[1,1,2] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
[1,1,2] Độc lập - Tự do - Hạnh phúc
[1,1,2] An Lộc, {date}
"""
_END = """
[9,1,1] Nơi nhận:
[9,1,1] - Lưu: VT.
[9,1,2] {position}
[9,1,2] {name}
"""


def analysed(text: str) -> Analysis:
    """``text`` in the notation of ``made``, analysed."""
    return extract(made(text))


def submission(
    body: str = "", title: str = "Về việc ban hành Kế hoạch trồng rừng ven biển năm 2026",
    date: str = "ngày 18 tháng 5 năm 2026", number: str = "316/TTr-SCT", name: str = "Lương Thế Khải",
) -> Analysis:  # fmt: skip
    head = _HEAD.format(issuer="SỞ CÔNG THƯƠNG", number=number, under="", date=date)
    return analysed(f"{head}> TỜ TRÌNH\n> {title}\n{body}\n{_END.format(position='GIÁM ĐỐC', name=name)}")


def draft(
    body: str = "",
    title: str = "Trồng rừng ven biển năm 2026",
    position: str = "CHỦ TỊCH",
    name: str = "Đinh Thị Thu Vân",
) -> Analysis:
    head = _HEAD.format(
        issuer="ỦY BAN NHÂN DÂN TỈNH", number="     /KH-UBND", under="", date="ngày     tháng     năm 2026"
    )
    return analysed(f"{head}> KẾ HOẠCH\n> {title}\n{body}\n{_END.format(position=position, name=name)}")


def slip(body: str = "") -> Analysis:
    head = "[1,1,1] VĂN PHÒNG UBND TỈNH\n[1,1,1] PHÒNG KINH TẾ\n[1,1,2] An Lộc, ngày 20 tháng 5 năm 2026\n"
    return analysed(f"{head}> PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC\n{body}")


def letter(body: str = "", issuer: str = "SỞ TÀI CHÍNH", number: str = "655/STC-QLNS") -> Analysis:
    under = "[1,1,1] V/v góp ý dự thảo Kế hoạch trồng rừng ven biển"
    head = _HEAD.format(issuer=issuer, number=number, under=under, date="ngày 24 tháng 4 năm 2026")
    return analysed(
        f"{head}Kính gửi: Sở Công Thương\n{body}\n{_END.format(position='GIÁM ĐỐC', name='Trịnh Hữu Phước')}"
    )


def response(
    *rows: tuple[str, ...], head: tuple[str, ...] = ("Cơ quan góp ý", "Nội dung góp ý", "Tiếp thu, giải trình")
) -> Analysis:
    """Rows of (who, comment, answer) under ``head``."""
    cells = [
        f"[1,{number},{column}] {text}"
        for number, row in enumerate((head, *rows), 1)
        for column, text in enumerate(row, 1)
        if text
    ]
    return analysed("> BẢNG TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý\n" + "\n".join(cells))


def annex(*rows: tuple[str, ...], title: str = "KINH PHÍ TRỒNG RỪNG VEN BIỂN") -> Analysis:
    cells = [
        f"[1,{number},{column}] {text}"
        for number, row in enumerate((("TT", "Hạng mục", "Kinh phí (triệu đồng)"), *rows), 1)
        for column, text in enumerate(row, 1)
        if text
    ]
    return analysed(f"> PHỤ LỤC\n> {title}\n" + "\n".join(cells))


def dossier(**files: Analysis | list[Analysis]) -> Dossier:
    """The files by their roles; several of one role as a list."""
    given: list[tuple[Role, Analysis]] = []
    for role, own in files.items():
        given += [(role, one) for one in (own if isinstance(own, list) else [own])]  # type: ignore[misc]
    return check_dossier([one for _, one in given], [role for role, _ in given])


def told(made_dossier: Dossier) -> list[str]:
    """The kinds of what is told, in order."""
    return [statement.kind for statement in made_dossier.statements]


def said(made_dossier: Dossier) -> list[tuple[str, str | None, str | None]]:
    """(kind, one, other) of what is told, in order."""
    found = [(statement.kind, dict(statement.said)) for statement in made_dossier.statements]
    return [(kind, words.get("one"), words.get("other")) for kind, words in found]
