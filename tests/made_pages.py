"""One plan as the web shows it: pages in the manner of portals and of programs that save as HTML."""

from __future__ import annotations

import html
from collections.abc import Callable
from email.message import EmailMessage

# The plan as a reader sees it: (left, right) is the letterhead or the signature, a list a row of the table.
LETTERHEAD = (
    ("UBND TỈNH AN LỘC", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Số: 318/KH-SNNMT"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Lộc, ngày 12 tháng 02 năm 2026"),
)
TITLE = ("KẾ HOẠCH", "Trồng rừng phòng hộ ven sông năm 2026")
PARAGRAPHS = (
    "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
    "Thực hiện Quyết định số 1187/QĐ-UBND ngày 20/12/2025 của Ủy ban nhân dân tỉnh về giao chỉ tiêu lâm nghiệp năm "
    "2026, Sở Nông nghiệp và Môi trường ban hành kế hoạch trồng rừng phòng hộ ven sông như sau:",
    "I. MỤC TIÊU",
    "1. Trồng mới 240 ha rừng phòng hộ dọc sông Đăm, tỷ lệ cây sống sau một năm đạt trên 85%.",
    "2. Vận động ít nhất 1.200 hộ dân ven sông ký cam kết không chăn thả trong khu vực rừng mới trồng.",
    "II. CHỈ TIÊU GIAO CÁC XÃ",
)
TABLE = (
    ("TT", "Xã", "Diện tích (ha)", "Số hộ cam kết"),
    ("1", "Đồng Thoại", "110", "520"),
    ("2", "Vĩnh Cát", "85", "430"),
    ("3", "Suối Chàm", "45", "250"),
)
CLOSING_PARAGRAPHS = (
    "III. TỔ CHỨC THỰC HIỆN",
    "1. Chi cục Kiểm lâm chủ trì, phối hợp với Ủy ban nhân dân các xã thiết kế lô rừng xong trước ngày 31/3/2026.",
    "2. Trung tâm Giống cây trồng cung ứng đủ 480.000 cây giống trước ngày 30/4/2026.",
    "Trên đây là Kế hoạch trồng rừng phòng hộ ven sông năm 2026./.",
)
SIGNATURE = (
    ("Nơi nhận:", "- UBND tỉnh (để báo cáo);", "- UBND các xã;", "- Lưu: VT, KL."),
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lương Thị Hạnh"),
)

EXPECTED = [
    *LETTERHEAD[0], *LETTERHEAD[1], *TITLE, *PARAGRAPHS, *(cell for row in TABLE for cell in row),
    *CLOSING_PARAGRAPHS, *SIGNATURE[0], *SIGNATURE[1],
]  # fmt: skip

_MENU = "".join(
    f'<li><a href="/muc-{number}.html">{name}</a></li>'
    for number, name in enumerate(
        ("Trang chủ", "Giới thiệu", "Tin tức – Sự kiện", "Văn bản chỉ đạo", "Thủ tục hành chính", "Dịch vụ công",
         "Công khai ngân sách", "Hỏi đáp", "Liên hệ", "Sơ đồ cổng")
    )
)  # fmt: skip
_OTHERS = "".join(
    f'<li><a href="/vb/{number}">{text}</a> <span>({number:02d}/01/2026)</span></li>'
    for number, text in enumerate(
        ("Quyết định 77/QĐ-UBND về công bố danh mục thủ tục nội bộ", "Công văn 512/UBND-NN tăng cường phòng cháy rừng",
         "Kế hoạch 45/KH-UBND về chuyển đổi số ngành nông nghiệp", "Thông báo 19/TB-SNNMT lịch tiếp công dân tháng 02")
    )
)  # fmt: skip
_PROPERTIES = (
    ("Số ký hiệu", "318/KH-SNNMT"), ("Ngày ban hành", "12/02/2026"), ("Loại văn bản", "Kế hoạch"),
    ("Cơ quan ban hành", "Sở Nông nghiệp và Môi trường"), ("Người ký", "Lương Thị Hạnh"),
    ("Trích yếu", "Trồng rừng phòng hộ ven sông năm 2026"), ("Tình trạng hiệu lực", "Còn hiệu lực"),
)  # fmt: skip
_COMMENTS = (
    "<p><b>Nguyễn Văn Tuyên</b> 13/02/2026 08:15</p><p>Xã tôi ở sát sông, mong ngành sớm cấp cây giống để bà con kịp "
    "trồng trong vụ xuân này, năm ngoái cây về muộn nên chết nhiều.</p><p>Trả lời | Thích | Chia sẻ</p>"
)
_FOOTER = (
    "<p>Cổng thông tin điện tử Sở Nông nghiệp và Môi trường tỉnh An Lộc</p><p>Giấy phép số 21/GP-TTĐT. Chịu trách "
    "nhiệm chính: Giám đốc Sở. Điện thoại: 0000.123.456</p><p>© Bản quyền 2026. Ghi rõ nguồn khi phát hành lại.</p>"
    "<p>Lượt truy cập: 1.284.311 – Đang online: 27</p>"
)


def _columns(pair: tuple[tuple[str, ...], tuple[str, ...]], style: str = "") -> str:
    cells = "".join(f'<td {style} valign="top" align="center">{"<br>".join(map(_text, side))}</td>' for side in pair)
    return f'<table width="100%" border="0" cellspacing="0"><tbody><tr>{cells}</tr></tbody></table>'


def _text(words: str) -> str:
    return html.escape(words, quote=False).replace("Điều", "&#272;i&#7873;u")


def _grid() -> str:
    rows = "".join("<tr>" + "".join(f"<td><p>{_text(cell)}</p></td>" for cell in row) + "</tr>" for row in TABLE)
    return f'<table border="1" cellpadding="3" style="border-collapse:collapse">{rows}</table>'


def article(paragraph: str = "<p>{}</p>") -> str:
    """The plan alone."""
    title = "".join(f'<p align="center"><strong>{_text(line)}</strong></p>' for line in TITLE)
    first = "".join(paragraph.format(_text(line)) for line in PARAGRAPHS)
    last = "".join(paragraph.format(_text(line)) for line in CLOSING_PARAGRAPHS)
    return _columns(LETTERHEAD) + title + first + _grid() + last + _columns(SIGNATURE)


def law_database() -> str:
    """A national database of legal documents: tabs, a tree of provisions beside the text, a box of properties."""
    tree = "".join(f'<li><a href="#muc{n}">{line}</a></li>' for n, line in enumerate(PARAGRAPHS[2::3]))
    properties = "".join(f"<tr><td class='label'>{k}</td><td>{v}</td></tr>" for k, v in _PROPERTIES)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>Kế hoạch 318</title><script type="text/javascript">var muc = "<p>không phải văn bản</p>";</script>
<style>.an {{ display: none }} @media print {{ .toanvan {{ display:none }} }}</style></head><body>
<div class="header"><div id="logo">CSDL văn bản</div><ul class="menu-top">{_MENU}</ul></div>
<div class="box-search"><form><input name="q"/><button>Tìm kiếm</button></form></div>
<div id="wrapper"><div class="left-col" id="tree"><h3>Mục lục</h3><ul>{tree}</ul></div>
<div class="box-container"><ul class="tabs"><li><a href="?t=1">Toàn văn</a></li><li><a href="?t=2">Thuộc tính</a></li>
<li><a href="?t=3">Lịch sử</a></li><li><a href="?t=4">Lược đồ</a></li><li><a href="?t=5">Tải về</a></li></ul>
<div class="vbInfo"><ul><li class="red">Hiệu lực: Còn hiệu lực</li></ul></div>
<div class="content toanvan"><div class="fulltext"><div>{article('<p style="text-align:justify">{}</p>')}</div>
<div class="an">Bản ghi nội bộ không hiển thị</div></div></div>
<div class="box-map"><table>{properties}</table></div></div></div>
<div class="footer">{_FOOTER}</div></body></html>"""


def commercial_library() -> str:
    """A commercial library of law: notices in front, links inside the text, comments and offers behind."""
    body = article().replace(
        "Quyết định số 1187/QĐ-UBND", '<a href="/van-ban/qd-1187.aspx" target="_blank">Quyết định số 1187/QĐ-UBND</a>'
    )
    return f"""<html><head><meta charset="UTF-8"></head><body class="vn">
<div id="Header"><a href="/">Thư viện văn bản</a><div class="login">Đăng nhập | Đăng ký thành viên</div></div>
<div id="menungang"><ul>{_MENU}</ul></div>
<div class="main"><div class="left-detail"><h1 class="title">Kế hoạch 318/KH-SNNMT năm 2026 trồng rừng phòng hộ</h1>
<div class="toolbar"><a href="#">Lưu trữ</a><a href="#">In</a><a href="#">Tải về</a><a href="#">Lược đồ</a></div>
<div class="cldivContentDocVn" id="divContentDoc"><div class="content1"><div>{body}</div></div></div>
<div id="divThuocTinh"><p>Vui lòng đăng nhập để xem thuộc tính, lược đồ và văn bản liên quan.</p></div>
<div class="binh-luan"><h3>Bình luận</h3>{_COMMENTS}</div></div>
<div class="right-col"><div class="box-lien-quan"><h3>Văn bản liên quan</h3><ul>{_OTHERS}</ul></div>
<div class="ads"><p>Quảng cáo: phần mềm quản lý rừng, dùng thử miễn phí, gọi ngay đường dây nóng.</p></div></div>
</div>
<div id="Footer">{_FOOTER}</div></body></html>"""


def government_portal() -> str:
    """The portal of the government: HTML5, an article with a share bar, related news."""
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body>
<header class="site-header"><nav><ul>{_MENU}</ul></nav></header>
<main><article class="detail"><div class="detail__share"><a href="https://example.org/f">Facebook</a>
<a href="https://example.org/z">Zalo</a></div><div class="detail-content afcbc-body">{article()}</div>
<div class="detail__tags"><a href="/t/rung">trồng rừng</a>, <a href="/t/song">ven sông</a></div></article>
<aside class="sidebar"><h3>Tin liên quan</h3><ul>{_OTHERS}</ul></aside>
<section class="comment-form"><h3>Ý kiến của bạn</h3>{_COMMENTS}</section></main>
<footer class="site-footer">{_FOOTER}</footer></body></html>"""


def provincial_portal() -> str:
    """The portal of a province in ASP.NET: the page is a table of tables inside one form."""
    state = "dDwtMTc3" * 60
    properties = "".join(f'<tr><td width="25%"><b>{k}</b></td><td>{v}</td></tr>' for k, v in _PROPERTIES)
    return f"""<html><head><META http-equiv=Content-Type content="text/html; charset=utf-8"></head>
<body leftmargin="0"><form name="aspnetForm" method="post" action="chitiet.aspx"><input type="hidden"
name="__VIEWSTATE" value="{state}"><table width="1000" align="center" cellpadding="0"><tr><td colspan="3">
<img src="banner.jpg" alt="Cổng thông tin điện tử"><table class="menu"><tr><td><ul>{_MENU}</ul></td></tr></table></td>
</tr><tr><td width="190" valign="top"><table class="LeftMenu"><tr><td><ul>{_OTHERS}</ul></td></tr></table></td>
<td valign="top"><span id="ctl00_lblTieuDe" class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/vb">Văn bản</a>
</span><table class="thuoctinh" width="100%">{properties}</table>
<div id="ctl00_noidung">{article("<div>{}</div>")}</div>
<p align="right"><a href="javascript:print()">In trang</a> | <a href="mailto:?">Gửi email</a></p></td>
<td width="180" valign="top"><table class="RightMenu"><tr><td><ul>{_OTHERS}</ul></td></tr>
<tr><td>Thăm dò ý kiến: Giao diện cổng thế nào? <select><option>Đẹp</option><option>Xấu</option></select></td></tr>
</table></td></tr><tr><td colspan="3" class="Footer">{_FOOTER}</td></tr></table></form></body></html>"""


def word_page() -> str:
    """ "Save as HTML" of Word: styles of its own, numbers in spans, conditional comments, nothing around."""
    number = (
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>{}"
        "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>{}<o:p></o:p></p>"
    )
    lines = []
    for line in (*PARAGRAPHS, "\0", *CLOSING_PARAGRAPHS):
        label, _, rest = line.partition(" ")
        if line == "\0":
            lines.append(_grid())
        elif label[:-1] in {"1", "2", "I", "II", "III"}:
            lines.append(number.format(label, _text(rest).replace(" đạt ", "\nđạt ")))
        else:
            lines.append(f"<p class=MsoNormal>{_text(line)}<o:p></o:p></p>")
    title = "".join(f"<p class=MsoNormal align=center><b>{_text(line)}<o:p></o:p></b></p>" for line in TITLE)
    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>ẩn</o:Author>
</o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm; font-size:14.0pt;}}
@page WordSection1 {{size:21.0cm 29.7cm;}} div.WordSection1 {{page:WordSection1;}} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><div class=WordSection1>{_columns(LETTERHEAD)}<p class=MsoNormal>&nbsp;</p>
{title}{"".join(lines)}{_columns(SIGNATURE)}<p class=MsoNormal><span style='display:none;mso-hide:all'>chữ ẩn</span></p>
</div></body></html>"""


def google_page() -> str:
    """An export of Google Docs: everything in classes, numbers of lists written by rules of the style sheet."""

    def line(words: str, name: str = "c2") -> str:
        return f'<p class="c1"><span class="{name}">{_text(words)}</span></p>'

    def numbered(lines: tuple[str, ...], name: str, start: bool) -> str:
        items = "".join(f'<li class="c1 li-bullet-0"><span class="c2">{_text(line)}</span></li>' for line in lines)
        return f'<ol class="c9 lst-kix_abc-{name}{" start" if start else ""}">{items}</ol>'

    def stripped(lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(line.partition(" ")[2] for line in lines)

    title = "".join(line(words, "c3") for words in TITLE)
    first = line(PARAGRAPHS[0]) + line(PARAGRAPHS[1]) + numbered(stripped(PARAGRAPHS[2:3]), "0", True)
    first += numbered(stripped(PARAGRAPHS[3:5]), "1", True) + numbered(stripped(PARAGRAPHS[5:6]), "0", False)
    last = numbered(stripped(CLOSING_PARAGRAPHS[:1]), "0", False)
    last += numbered(stripped(CLOSING_PARAGRAPHS[1:3]), "1", True) + line(CLOSING_PARAGRAPHS[3])
    return f"""<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">
ol.lst-kix_abc-0{{list-style-type:none}}ol.lst-kix_abc-1{{list-style-type:none}}
.lst-kix_abc-0>li:before{{content:"" counter(lst-ctn-kix_abc-0,upper-roman) ". "}}
.lst-kix_abc-1>li:before{{content:"" counter(lst-ctn-kix_abc-1,decimal) ". "}}
ol.lst-kix_abc-1.start{{counter-reset:lst-ctn-kix_abc-1 0}}.lst-kix_abc-0>li{{counter-increment:lst-ctn-kix_abc-0}}
.c2{{font-weight:400}}.c3{{font-weight:700}}.c1{{text-align:justify}}</style></head><body class="c5 doc-content">
{_columns(LETTERHEAD)}{title}{first}{_grid()}{last}{_columns(SIGNATURE)}</body></html>"""


def web_archive() -> bytes:
    """The commercial library's page as a browser saves it in one file (.mht)."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "Kế hoạch 318"
    message.set_content(commercial_library(), subtype="html", charset="utf-8", cte="quoted-printable")
    message.add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    return message.as_bytes()


PAGES: dict[str, Callable[[], str]] = {
    "law database": law_database,
    "commercial library": commercial_library,
    "government portal": government_portal,
    "provincial portal": provincial_portal,
    "Word": word_page,
    "Google Docs": google_page,
}
