"""The web page: built from values, read back with a parser, compared with the values."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from docparse.report.html import render_html
from docparse.report.places import date_words
from docparse.values import (
    Analysis,
    Block,
    BlockKind,
    Citation,
    Document,
    Header,
    Part,
    Place,
    Relation,
    Run,
    Suppressed,
    Suppression,
    UnreadableFile,
)
from tests.made_analyses import at, blocks, finding
from tests.made_page_analyses import RUN, TEXT, analysis, example, statuses


def parse(page: str) -> Any:
    return parser.document_fromstring(page.encode("utf-8"), parser=parser.HTMLParser(encoding="utf-8"))


def marked(tree: Any, document: int, kind: str) -> dict[int, str]:
    """The text under all marks that carry each number; "f" for findings, "c" for citations."""
    texts: dict[int, str] = {}
    for mark in tree.xpath(f"//*[@id='d{document}-text']//*[@data-{kind}]"):
        for number in map(int, mark.get(f"data-{kind}").split()):
            texts[number] = texts.get(number, "") + mark.text_content()
    return texts


def links_by_target(tree: Any, anchor: str) -> set[str]:
    """Where the links inside one element lead."""
    return set(tree.xpath(f"//*[@id='{anchor}']//a/@href"))


def check_links(tree: Any) -> None:
    """No anchor twice, and no link to nothing."""
    ids = Counter(tree.xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    assert {href for href in tree.xpath("//a/@href") if href[1:] not in ids} == set()


def check_page(page: str, analyses: Sequence[Analysis]) -> Any:
    """What holds of every page: sound links, marks with exactly the text of their findings, nothing from outside."""
    tree = parse(page)
    check_links(tree)
    for number, each in enumerate(analyses, 1):
        prefix, findings = f"d{number}-", each.findings or ()
        assert marked(tree, number, "f") == {n: found.text.replace("\n", "") for n, found in enumerate(findings, 1)}
        assert marked(tree, number, "c") == {
            n: citation.span.of(each.document.text).replace("\n", "") for n, citation in enumerate(each.citations, 1)
        }
        to_list, to_text = links_by_target(tree, f"{prefix}text"), links_by_target(tree, f"{prefix}findings")
        assert to_list >= {f"#{prefix}f{n}" for n in range(1, len(findings) + 1)}
        assert to_text >= {f"#{prefix}m{n}" for n in range(1, len(findings) + 1)}
        blocks_shown = tree.xpath(f"//*[@id='d{number}-text']//p[contains(@class, 'block')]")
        assert [block.text_content() for block in blocks_shown] == each.document.text.split("\n")
    assert tree.xpath("//link | //img | //iframe | //object | //form | //base | //@style | //@onclick") == []
    assert not re.search(r"(?i)(https?:)?//\w|url\(|@import", page.replace("//\n", ""))
    return tree


def test_every_finding_and_citation_is_marked_at_its_characters() -> None:
    example_analysis = example()
    check_page(render_html([example_analysis], [], RUN), [example_analysis])


def test_overlapping_findings_show_the_gravest_and_lead_to_all() -> None:
    tree = parse(render_html([example()], [], RUN))
    first, rest = tree.xpath("//a[contains(@data-f, '4') or @data-f='5']")
    assert (first.text, first.get("data-f"), "error" in first.get("class")) == ("Khôi", "4 5", True)
    assert (rest.text, rest.get("data-f"), "warning" in rest.get("class")) == (" thi đua", "5", True)


def test_an_insertion_point_is_a_mark_without_text_that_has_a_name() -> None:
    tree = parse(render_html([example()], [], RUN))
    (point,) = tree.xpath("//*[@id='d1-m7']")
    assert (point.text_content(), "point" in point.get("class"), point.get("aria-label")) == ("", True, "Phát hiện 7")


def test_the_verdict_stands_before_everything_else_on_the_document() -> None:
    page = render_html([example()], [], RUN)
    order = ["Chưa trình ký được", "Phải sửa trước khi ký", "Chưa kiểm tra", "Đã kiểm tra", "Thể thức",
             "Các điểm phát hiện", "Toàn văn", "Văn bản được viện dẫn"]  # fmt: skip
    body = page[page.index("<article") :]
    body = body[body.index("</header>") :]
    places = [body.index(words) for words in order]
    assert places == sorted(places)


def test_must_fix_items_are_counted_and_listed_once_a_form() -> None:
    tree = parse(render_html([example()], [], RUN))
    items = [item.text_content() for item in tree.xpath("//ol[@class='must-fix']/li")]
    assert len(items) == 2
    assert "Trưởng khối" in items[0]
    assert "2 chỗ" in items[1]
    counts = [item.text_content() for item in tree.xpath("//ul[@class='counts']/li")]
    assert counts == ["3 phải sửa", "1 phải đối chiếu", "1 nên sửa", "1 về trình bày", "1 để biết"]


def test_what_must_be_fixed_is_counted_as_such_however_it_is_known() -> None:
    found = finding(TEXT, *at(TEXT, "/KH-SGT"), severity="info")
    tree = parse(render_html([analysis(TEXT, [found])], [], RUN))
    assert [item.text_content() for item in tree.xpath("//ul[@class='counts']/li")] == ["1 phải sửa"]
    assert len(tree.xpath("//ol[@class='must-fix']/li")) == 1


def test_findings_are_listed_by_severity_and_by_section() -> None:
    tree = parse(render_html([example()], [], RUN))
    groups = [summary.text_content().strip() for summary in tree.xpath("//details[@class='severity']/summary")]
    assert groups == ["Lỗi (4)", "Cảnh báo (2)", "Để biết (1)"]
    sections = [heading.text_content() for heading in tree.xpath("//details[@class='sections']/h5")]
    assert sections == ["Ngoài các mục (2)", "I NỘI DUNG (5)"]
    assert len(tree.xpath("//details[@class='sections']//li/a")) == 7


def test_the_header_facts_are_shown_with_the_blank_number() -> None:
    tree = parse(render_html([example()], [], RUN))
    labels = [label.text_content() for label in tree.xpath("//dl/dt")]
    values = [value.text_content() for value in tree.xpath("//dl/dd")]
    facts = dict(zip(labels, values, strict=True))
    assert facts["Số, ký hiệu"] == "(để trống)/KH-SGT"
    assert facts["Ngày ban hành"] == "An Lộc, 05/2031"
    assert facts["Ký"] == "KT. PHÓ GIÁM ĐỐC, Lê Hoài Sậy"
    assert "Lưu: VT." in facts["Nơi nhận"]


def test_citations_have_their_mentions_and_antecedents() -> None:
    tree = parse(render_html([example()], [], RUN))
    known, unknown = tree.xpath("//*[@id='d1-citations']//tbody/tr")
    cells = [" ".join(cell.text_content().split()) for cell in known.xpath("td")]
    assert cells == ["Nghị định 11/2031/NĐ-CP Cách gọi khác trong văn bản: “Nghị định này”",
                     date_words("2031-04-03"), "Chính phủ", "căn cứ", "chưa có dữ liệu", "1 2"]  # fmt: skip
    assert known.xpath(".//@href") == ["#d1-c2", "#d1-c1", "#d1-c2"]
    assert unknown.get("class") == "unresolved"
    assert "chưa rõ là văn bản nào" in unknown.text_content()


def test_several_documents_have_a_table_of_contents_and_anchors_of_their_own() -> None:
    analyses = [example(), analysis("Không có gì", [])]
    tree = check_page(render_html(analyses, [], RUN), analyses)
    assert tree.xpath("//nav[contains(@class, 'contents')]//a/@href") == ["#d1-top", "#d2-top"]
    states = [state.text for state in tree.xpath("//nav//span[contains(@class, 'state')]")]
    assert states == ["Chưa trình ký được", "Có thể trình ký"]


def test_one_document_has_no_table_of_contents() -> None:
    assert not parse(render_html([example()], [], RUN)).xpath("//nav[contains(@class, 'contents')]")


def test_unreadable_files_say_what_to_do() -> None:
    error = UnreadableFile(path="<hỏng>.docx", code="broken", message="Tệp hỏng & rỗng.", remedy="Xin lại tệp.")
    tree = parse(render_html([], [error], RUN))
    assert " ".join(tree.xpath("//*[contains(@class, 'unreadable')]//li")[0].text_content().split()) == (
        "<hỏng>.docx: Tệp hỏng & rỗng. Cách xử lý: Xin lại tệp. broken"
    )


def test_extracted_only_says_that_nothing_was_examined() -> None:
    page = render_html([analysis(TEXT, None)], [], {})
    assert "Chưa rà soát lỗi" in page
    assert "Có thể trình ký" not in page


def test_english_words_on_request() -> None:
    page = render_html([example()], [], RUN, lang="en")
    assert '<html lang="en">' in page
    assert "Not ready for signature" in page
    assert not re.search("Lỗi|Chưa|Vì sao|Toàn văn", page)


HOSTILE = (
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'}}{{ 7*7 }}{% raw %}", "</style></p><!--",
    "&lt;b&gt; &amp;", "javascript:alert(1)", "]]><![CDATA[", '" onfocus="alert(1)" autofocus="',
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_wherever_it_stands(text: str) -> None:
    found = finding(text, 0, len(text), message=text, why=text, source=text, suggestions=(text,), name=text)
    header = Header(title=text, issuer=text, recipients=(text,), type=text)
    document = Document(path=text, text=text, reader="text", sha256="", blocks=blocks(text), warnings=(text,))
    citation = Citation(start=0, end=len(text), number=text, issuer=text, title=text, key=text)
    hostile = analysis(
        text, [found], document=document, citations=(citation,),
        parts=(Part(id="main", kind="main", start=0, end=len(text), header=header),),
    )  # fmt: skip
    error = UnreadableFile(path=text, code=text, message=text, remedy=text)
    page = render_html([hostile], [error], {"version": text, "stage": text})
    tree = check_page(page, [hostile])
    harmless = parse(render_html([analysis("abc", [finding("abc", 0, 3)])], [error], {"version": "1"}))
    assert len(tree.xpath("//script")) == len(harmless.xpath("//script")) == 1
    names = {name for element in tree.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on")}


@pytest.mark.parametrize("code", [0x202E, 0x2066, 0x200B, 0x00AD, 0xFEFF, 0x0007, 0x2028, 0xD800, 0xE0041])
def test_characters_that_hide_or_reorder_are_shown_by_their_code(code: int) -> None:
    text = f"số {chr(code)}12"
    page = render_html([analysis(text, [finding(text, 0, len(text))])], [], RUN)
    assert chr(code) not in page
    assert page.count(f"[U+{code:04X}]") >= 3
    page.encode("utf-8")


def test_the_policy_allows_this_style_and_this_script_alone() -> None:
    tree = parse(render_html([example()], [], RUN))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    for name, kind in (("script", "script-src"), ("style", "style-src")):
        (text,) = tree.xpath(f"//{name}/text()")
        digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
        assert rules[kind] == f"'sha256-{digest}'"


def test_the_page_can_be_used_without_a_script() -> None:
    tree = parse(render_html([example()], [], RUN))
    assert tree.xpath("//*[@class='filter']/@hidden") == [""]
    assert tree.xpath("//details[@class='severity'][@open]")
    assert not tree.xpath("//*[contains(@class, 'entry')][@hidden]")


def test_tables_keep_their_rows_and_cells() -> None:
    text = "a\nb\nc\nd\ne"
    cells = [(1, 1), (1, 2), (1, 2), (2, 1)]
    table = [
        Block(start=2 * number, end=2 * number + 1, kind=BlockKind.CELL, place=Place(table=1, row=row, column=column))
        for number, (row, column) in enumerate(cells)
    ]
    document = Document(path="a", text=text, reader="docx", sha256="", blocks=(*table, Block(start=8, end=9)))
    tree = parse(render_html([analysis(text, [], document=document)], [], RUN))
    rows = tree.xpath("//table[@class='of-document']//tr")
    assert [[cell.text_content().split() for cell in row] for row in rows] == [[["a"], ["b", "c"]], [["d"], []]]


def test_bold_and_italic_are_kept_under_the_marks() -> None:
    text = "một hai ba"
    document = Document(path="a", text=text, reader="docx", sha256="", blocks=blocks(text),
                        runs=(Run(start=0, end=7, bold=True), Run(start=8, end=10, italic=True)))  # fmt: skip
    tree = check_page(render_html([each := analysis(text, [finding(text, 4, 10)], document=document)], [], RUN), [each])
    pieces = [(piece.text, piece.get("class")) for piece in tree.xpath("//p[contains(@class, 'block')]/*")]
    assert pieces == [("một ", "b"), ("hai", "hit error b"), (" ", "hit error"), ("ba", "hit error i")]


def test_a_thousand_findings_stay_small_and_folded() -> None:
    text = "\n".join(f"Dòng {number} có lỗi ở đây" for number in range(1000))
    places = [match.start() for match in re.finditer("lỗi", text)]
    many = analysis(text, [finding(text, start, start + 3, group=f"g{number % 400}", suggestions=("lối",))
                           for number, start in enumerate(places)])  # fmt: skip
    page = render_html([many], [], RUN)
    tree = check_page(page, [many])
    assert len(tree.xpath("//*[contains(@class, 'entry')]")) == 400
    assert len(tree.xpath("//ol[@class='must-fix'][not(ancestor::details)]/li")) == 15
    assert len(page) < 3_000_000


spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.text("aá \n<&\"'", min_size=1, max_size=40), st.lists(spans, max_size=8), st.lists(spans, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_spans_are_marked_exactly(
    text: str, findings: list[tuple[int, int]], citations: list[tuple[int, int]]
) -> None:
    def inside(span: tuple[int, int]) -> tuple[int, int]:
        return min(span[0], len(text)), min(span[1], len(text))

    severities = ("error", "warning", "info")
    found = [finding(text, *inside(span), severity=severities[number % 3]) for number, span in enumerate(findings)]
    cited = [Citation(start=start, end=end, key=str(start)) for start, end in map(inside, citations) if start < end]
    each = analysis(text, found, citations=tuple(cited))
    check_page(render_html([each], [], RUN), [each])


def test_the_context_is_whole_words_of_the_same_line() -> None:
    text = "dòng trước\n" + "trăm năm " * 20 + "lỗi" + " bên kia" * 20 + "\ndòng sau"
    start = text.index("lỗi")
    tree = parse(render_html([analysis(text, [finding(text, start, start + 3)])], [], RUN))
    (context,) = (each.text_content() for each in tree.xpath("//p[@class='context']"))
    left, right = context.split("lỗi")
    assert re.fullmatch(r"… (năm |trăm )+", left)
    assert re.fullmatch(r"( bên| kia)+ …", right)


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "card"), ("ink", "ground"), ("ink", "error-bg"), ("ink", "warning-bg"), ("ink", "info-bg"),
        ("soft", "card"), ("soft", "ground"), ("link", "card"), ("link", "ground"), ("link", "warning-bg"),
        ("error", "card"), ("error", "error-bg"), ("warning", "card"), ("warning", "warning-bg"), ("info", "card"),
        ("good", "card"), ("good", "warning-bg"), ("cite", "card"), ("soft", "warning-bg"),
    ],
)  # fmt: skip
def test_colours_that_meet_have_enough_contrast(ink: str, ground: str, scheme: int) -> None:
    (style,) = parse(render_html([], [], RUN)).xpath("//style/text()")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", re.findall(r":root \{(.*?)\}", style, re.S)[scheme]))
    bright, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 4.5


def cells_of(tree: Any, section: str) -> list[list[str]]:
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("td")]
        for row in tree.xpath(f"//*[@id='d1-{section}']//tbody/tr")
    ]


def test_quotas_have_their_figures_and_lead_to_their_paragraph() -> None:
    tree = parse(render_html([example()], [], RUN))
    assert cells_of(tree, "quotas") == [
        ["Trường đạt chuẩn", "trường", "ít nhất 80%", "31/12/2031", "Phòng Kế hoạch", "đoạn 4, dòng 4"],
        ["Xã Bến Sậy", "–", "12 cây", "–", "–", "đoạn 4, dòng 4"],
    ]
    (paragraph,) = tree.xpath("//*[@id='d1-b3']")
    assert paragraph.text_content() == TEXT.split("\n")[3]
    assert set(tree.xpath("//*[@id='d1-quotas']//a/@href")) == {"#d1-b3"}


def test_tasks_show_what_they_leave_open() -> None:
    tree = parse(render_html([example()], [], RUN))
    full, open_ = cells_of(tree, "tasks")
    assert full == ["dự họp", "Phòng Kế hoạch", "Văn phòng", "biên bản", "Giám đốc Sở", "30/06/2031", "đoạn 4, dòng 4"]
    assert open_ == ["báo cáo", "chưa nêu", "–", "báo cáo", "UBND tỉnh", "chưa nêu", "đoạn 4, dòng 4"]
    (summary,) = tree.xpath("//*[@id='d1-tasks']/p")
    assert summary.text_content() == "Còn thiếu: chủ trì ở 1 nhiệm vụ, thời hạn ở 1 nhiệm vụ."


def test_validity_is_a_badge_for_each_day_that_was_asked_about() -> None:
    cited = [
        replace(each, statuses=statuses() if not number else ()) for number, each in enumerate(example().citations)
    ]
    tree = parse(render_html([replace(example(), citations=tuple(cited))], [], RUN))
    known, unknown = tree.xpath("//*[@id='d1-citations']//tbody/tr")
    badges = [(badge.get("class"), badge.text_content()) for badge in known.xpath(".//*[contains(@class, 'status')]")]
    assert badges == [
        ("status good", "còn hiệu lực"),
        ("status bad", "hết hiệu lực"),
        ("status unknown", "chưa rõ"),
    ]
    days = [day.text_content() for day in known.xpath(".//*[@class='day']")]
    assert days == [
        "tại ngày của văn bản này, 06/05/2031 – 31/05/2031", "tại ngày rà soát, 01/01/2032", "tại ngày 01/01/2033",
    ]  # fmt: skip
    told = known.text_content()
    assert told.count("được sửa đổi, bổ sung bởi 12/2030/NĐ-CP") == 1
    assert "được thay thế bởi 9/2031/NĐ-CP" in told
    assert "còn hiệu lực theo Công báo đến 01/01/2031; chưa rõ sau đó" in told
    assert "chưa có dữ liệu" in unknown.text_content()
    assert "Sổ tra cứu chưa có dữ liệu" not in tree.text_content()


def test_that_nothing_was_looked_up_is_said() -> None:
    assert "Sổ tra cứu chưa có dữ liệu về các văn bản này" in render_html([example()], [], RUN)


def test_what_was_set_aside_is_listed() -> None:
    aside = Suppressed(
        finding=finding(TEXT, 0, 2), suppression=Suppression(code="SPL001", context="x", reason="đúng tên", by="Lan")
    )
    tree = parse(render_html([replace(example(), suppressed=(aside,))], [], RUN))
    (item,) = tree.xpath("//*[contains(@class, 'coverage')]/details[2]//li")
    assert " ".join(item.text_content().split()) == "SPL001 “Số” đoạn 1, dòng 1; lý do: đúng tên; người ghi: Lan"


def test_families_of_the_findings_can_be_chosen() -> None:
    tree = parse(render_html([example()], [], RUN))
    options = [(option.get("value"), option.text) for option in tree.xpath("//select/option")]
    assert options == [
        ("", "Mọi nhóm lỗi"), ("CON", "Thống nhất trong văn bản (1)"), ("DAT", "Ngày tháng, con số (1)"),
        ("LAY", "Thể thức (1)"), ("PUN", "Dấu câu, khoảng trắng (1)"), ("SPL", "Chính tả (3)"),
    ]  # fmt: skip
    assert {entry.get("data-family") for entry in tree.xpath("//*[@data-family]")} == {
        value for value, _ in options if value
    }


def test_sections_lead_to_their_heading() -> None:
    tree = parse(render_html([example()], [], RUN))
    (href,) = tree.xpath("//details[@class='sections']/h5/a/@href")
    assert tree.xpath(f"//*[@id='{href[1:]}']")[0].text_content() == "I. NỘI DUNG"


def cited_instruments(count: int) -> Analysis:
    text = "\n".join(f"Căn cứ Quyết định số {number}/QĐ-UBND" for number in range(count))
    starts = [match.start() + 7 for match in re.finditer("Căn cứ", text)]
    citations = tuple(
        Citation(start=start, end=start + 14, type="Quyết định", number=f"{number}/QĐ-UBND", key=f"k{number}",
                 relation="based_on" if number % 2 else "mentions")
        for number, start in enumerate(starts)
    )  # fmt: skip
    links = tuple(
        Relation(source=at, relation="amends", target=at + 2, start=0, end=1) for at in range(0, count - 2, 2)
    )
    return analysis(text, [], citations=citations, relations=links)


@pytest.mark.parametrize(("count", "drawn"), [(1, 1), (5, 5), (24, 24), (80, 24)])
def test_the_graph_has_a_box_for_each_instrument_that_leads_to_its_row(count: int, drawn: int) -> None:
    tree = parse(render_html([cited_instruments(count)], [], RUN))
    boxes = tree.xpath("//*[@id='d1-graph']//svg//a")
    assert len(boxes) == drawn
    named = {box.get("href"): box.xpath("title")[0].text for box in boxes}
    for href, name in named.items():
        assert name in tree.xpath(f"//tr[@id='{href[1:]}']")[0].text_content()
    tops = sorted(float(box.xpath("rect/@y")[0]) for box in boxes)
    assert all(below - above >= 48 for above, below in pairwise(tops))
    assert ("và" in tree.xpath("//*[@id='d1-graph']/p")[0].text_content().lower()) if count > drawn else True


def test_the_words_of_relations_in_the_graph_do_not_cover_each_other() -> None:
    tree = parse(render_html([cited_instruments(24)], [], RUN))
    lines = sorted(float(words.get("y")) for words in tree.xpath("//svg/text[@class='words']"))
    assert len(lines) > 8
    assert all(below - above >= 15 for above, below in pairwise(lines))


def test_a_document_that_cites_nothing_has_no_graph() -> None:
    assert not parse(render_html([analysis("Không có gì", [])], [], RUN)).xpath("//svg")
