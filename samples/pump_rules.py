"""Sample: a decision under revision: tracked changes of every kind, chapters, articles and clauses numbered by Word."""

from __future__ import annotations

from samples.layout import closing, committee_head, letterhead
from samples.word_package import word_file
from samples.wordml import body, deleted, inserted, line, moved, paragraph, run, table

_CHAPTER, _ARTICLE, _CLAUSE, _POINT = range(4)
# (format, text, what stands between) of each level; articles are counted through all chapters.
_LEVELS = (
    ("upperRoman", "Chương %1", "nothing", ""),
    ("decimal", "Điều %2.", "space", '<w:lvlRestart w:val="0"/>'),
    ("decimal", "%3.", "space", ""),
    ("lowerLetter", "%4)", "space", ""),
)
_WIDTHS = (900, 3450, 2500, 2500)
_RECIPIENTS = (
    "- Như Điều 6;",
    "- Bộ Nông nghiệp và Môi trường;",
    "- Thường trực HĐND tỉnh;",
    "- Lưu: VT, KT.",
)
# The second table begins its numbers anew, by an override of its own.
_WATCHERS, _STATIONS = 2, 3


def pump_rules() -> bytes:
    """The file ``quyet-dinh-theo-doi-sua-doi.docx``."""
    head = letterhead(committee_head("Số: 14/2026/QĐ-UBND"), "An Lộc, ngày 16 tháng 3 năm 2026")
    foot = closing(_RECIPIENTS, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", name="Tô Vĩnh Khoát")
    content = [*head, *_opening(), *_general(), *_operation(), *_upkeep(), *_effect(), foot, line("")]
    return word_file("".join(content), title="Quyết định 14/2026/QĐ-UBND", numbering=_numbering())


def _numbering() -> str:
    """One list for the text; one for the rows of tables, which the second table begins anew."""
    levels = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{restart}<w:suff w:val="{gap}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for index, (kind, text, gap, restart) in enumerate(_LEVELS)
    )
    row = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/>'
        '<w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl>'
    )
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>{row}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="{_WATCHERS}"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="{_STATIONS}"><w:abstractNumId w:val="1"/>{override}</w:num>'
    )


def _opening() -> list[str]:
    bases = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;",
    )
    old = (
        "Căn cứ Thông tư số 05/2018/TT-BNNPTNT ngày 15 tháng 5 năm 2018 của Bộ trưởng Bộ Nông nghiệp và Phát triển "
        "nông thôn quy định chi tiết một số điều của Luật Thủy lợi;"
    )
    new = (
        "Căn cứ Nghị định số 67/2018/NĐ-CP ngày 14 tháng 5 năm 2018 của Chính phủ quy định chi tiết một số điều của "
        "Luật Thủy lợi;"
    )
    proposal = "Xét đề nghị của Sở Nông nghiệp và Môi trường tại Tờ trình số 57/TTr-SNNMT ngày 02 tháng 3 năm 2026;"
    return [
        line("QUYẾT ĐỊNH", bold=True),
        line("Quy định quản lý, vận hành trạm bơm tiêu úng trên địa bàn tỉnh An Lộc", bold=True),
        line(""),
        *(body(text, italic=True) for text in bases),
        paragraph(deleted(old, 11), indent=True, mark="del"),
        paragraph(inserted(new, 12), indent=True, mark="ins"),
        body(proposal, italic=True),
        body(
            "Ủy ban nhân dân ban hành Quyết định quy định quản lý, vận hành trạm bơm tiêu úng trên địa bàn tỉnh An Lộc."
        ),
    ]


def _chapter(title: str) -> list[str]:
    """The number stands alone on its line, as Word numbers an empty paragraph."""
    return [paragraph(align="center", level=_CHAPTER, after=0), line(title, bold=True)]


def _article(title: str) -> str:
    return body(title, bold=True, level=_ARTICLE)


def _general() -> list[str]:
    meaning = "Trạm bơm tiêu úng là công trình bơm nước ra khỏi vùng ngập."
    return [
        *_chapter("QUY ĐỊNH CHUNG"),
        _article("Phạm vi điều chỉnh"),
        paragraph(
            run("Quyết định này quy định việc quản lý, vận hành các trạm bơm tiêu úng"),
            inserted(" do Nhà nước đầu tư", 13),
            run(" trên địa bàn tỉnh An Lộc"),
            deleted(" và vùng giáp ranh", 14),
            run("."),
            indent=True,
        ),
        paragraph(deleted("Giải thích từ ngữ", 15), level=_ARTICLE, mark="del"),
        paragraph(deleted(meaning, 16), indent=True, mark="del"),
        _article("Đối tượng áp dụng"),
        # One paragraph before, parted by the reviewer: the mark of the first half is new.
        paragraph(
            run("Sở Nông nghiệp và Môi trường, Ủy ban nhân dân các xã, phường nơi có trạm bơm"),
            inserted(".", 17),
            deleted("; ", 18),
            level=_CLAUSE,
            mark="ins",
        ),
        paragraph(
            deleted("d", 19),
            inserted("D", 20),
            run("oanh nghiệp, hợp tác xã được giao quản lý trạm bơm."),
            level=_CLAUSE,
        ),
    ]


def _operation() -> list[str]:
    return [
        *_chapter("VẬN HÀNH, BẢO DƯỠNG"),
        _article("Vận hành trạm bơm"),
        body("Trạm bơm được vận hành theo quy trình đã duyệt và các nguyên tắc sau:", level=_CLAUSE),
        body("Tiêu nước đệm trước khi có mưa lớn;", level=_POINT),
        paragraph(moved("Ghi nhật ký từng ca bơm, lưu tại trạm.", 30, away=True), level=_POINT, mark="moveFrom"),
        body("Mở máy theo mực nước báo động tại bể hút.", level=_POINT),
        body("Khi mất điện lưới, người trực trạm làm ngay các việc sau:", level=_CLAUSE),
        body("Đóng cửa cống xả để nước không chảy ngược;", level=_POINT),
        body("Báo người trực của xã, phường theo danh sách dưới đây.", level=_POINT),
        _grid(
            _WATCHERS,
            (
                ("Trạm bơm", "Người trực", "Nơi trực", None),
                ("Đồng Thoại", "Tổ thủy nông số 1", "Nhà quản lý cống Bà Lụa", None),
                ("Vĩnh Cát", "Tổ thủy nông số 4", "Trụ sở xã Suối Chàm", None),
            ),
        ),
    ]


def _upkeep() -> list[str]:
    return [
        _article("Bảo dưỡng, sửa chữa"),
        body("Máy bơm, động cơ, tủ điện được bảo dưỡng trước mùa mưa.", level=_CLAUSE),
        paragraph(moved("Ghi nhật ký từng ca bơm, lưu tại trạm.", 31, away=False), level=_CLAUSE, mark="moveTo"),
        body("Các trạm bơm được bảo dưỡng gồm:", level=_CLAUSE),
        _grid(
            _STATIONS,
            (
                ("Trạm bơm", "Địa điểm", "Sông, kênh nhận nước", None),
                ("Đồng Thoại", "Xã Suối Chàm", "Kênh Đồng Thoại", None),
                ("Gò Sậy", "Xã Bến Sậy", "Sông Cái Rô", "del"),
                ("Vĩnh Cát", "Xã Suối Chàm", "Sông Cái Rô", None),
                ("Rạch Mít", "Phường Tân Lộc", "Rạch Mít", "ins"),
            ),
        ),
    ]


def _grid(numbers: int, rows: tuple[tuple[str, str, str, str | None], ...]) -> str:
    """A ruled table whose first column Word numbers; the last word of a row is its tracked change."""
    head, *others = rows
    content = [[[line(text, bold=True, size=13)] for text in ("TT", *head[:3])]]
    content += [[_number(numbers, change), *(_cell(text, change) for text in texts)] for *texts, change in others]
    changes = {index: change for index, (*_, change) in enumerate(rows) if change}
    return table(content, _WIDTHS, borders=True, changes=changes)


def _number(numbers: int, change: str | None) -> list[str]:
    return [paragraph(align="center", level=0, numbers=numbers, after=0, mark=change)]


def _cell(text: str | None, change: str | None) -> list[str]:
    written = {"ins": inserted, "del": deleted}.get(change or "")
    return [paragraph(written(text or "", 40) if written else run(text or "", size=13), align="left", after=0)]


def _effect() -> list[str]:
    return [
        *_chapter("ĐIỀU KHOẢN THI HÀNH"),
        _article("Hiệu lực thi hành"),
        paragraph(
            run("Quyết định này có hiệu lực từ ngày 01 tháng "),
            deleted("3", 21),
            inserted("4", 22),
            run(
                " năm 2026 và thay thế Quyết định số 38/2019/QĐ-UBND ngày 22 tháng 11 năm 2019 của Ủy ban nhân dân "
                "tỉnh."
            ),
            indent=True,
        ),
        _article("Tổ chức thực hiện"),
        body(
            "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Chủ tịch Ủy ban nhân dân "
            "các xã, phường nơi có trạm bơm, đơn vị quản lý trạm bơm thi hành Quyết định này./."
        ),
    ]
