"""The page of documents side by side: what it says, where its links lead, that nothing of a document runs."""

from __future__ import annotations

import base64
import hashlib
import re
from decimal import Decimal
from typing import Any

import pytest
from lxml import html

import docparse
from docparse.report.compare_bars import draw_bars
from docparse.report.compare_heat_map import draw_heat_map, shade_of
from docparse.report.compare_told import listed_statements
from docparse.report.compare_view import Cell, Table, TableRow, view_comparison
from docparse.report.compare_words import compare_words
from tests.made_comparisons import BODY, HOSTILE, hostile, page_of, plan, samples, shares

SAID = compare_words()
FIGURES = {"%": ("ratio", Decimal("0.01")), "tỷ đồng": ("đồng", Decimal(10**9)), "hộ": ("count", Decimal(1))}


def tree_of(page: str) -> Any:
    return html.document_fromstring(page)


def words_of(node: Any) -> str:
    return " ".join(str(node.text_content()).split())


def figures(*written: str) -> Table:
    """A table of one row, a cell for each "80 %"; "" has no figure."""
    cells = []
    for one in written:
        number, _, unit = one.partition(" ")
        measure, factor = FIGURES.get(unit, ("", Decimal(1)))
        cells.append(Cell(one, figure=Decimal(number) * factor if one else None, measure=measure))
    return Table("quotas", "", "", (TableRow("Trồng rừng …", tuple(cells)),), "")


def sections(*shares_of: float | None) -> TableRow:
    return TableRow("I", tuple(Cell("I" if one is not None else "không có", share=one) for one in shares_of))


def test_nothing_is_fetched_and_only_our_script_may_run() -> None:
    page = page_of(samples())
    tree = tree_of(page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        digest = hashlib.sha256(tree.xpath(f"//{tag}")[0].text.encode()).digest()
        assert f"{directive} 'sha256-{base64.b64encode(digest).decode()}'" in policy
    assert not tree.xpath("//@src | //link | //@style | //@onclick")
    assert not re.search(r"https?://", page)


def test_statements_stand_in_their_order_with_weight_and_words() -> None:
    view = view_comparison(samples())
    entries = tree_of(page_of(samples())).xpath("//ol[@id='told']/li")
    assert len(entries) == len(view.told) > 5
    for entry, told in zip(entries, view.told, strict=True):
        assert entry.get("data-gravity") == told.gravity
        assert f"{SAID[f'gravity_{told.gravity}']} {told.sentence}." in words_of(entry.xpath("./p")[0])
        marked = [str(mark.text_content()) for mark in entry.xpath(".//mark")]
        assert marked == [one.marked for one in told.quotes]


def test_a_statement_leads_to_its_row() -> None:
    tree = tree_of(page_of(samples()))
    links = {
        words_of(one.getparent().getparent().xpath("./p")[0]): one.get("href")
        for one in tree.xpath("//p[@class='to-row']/a")
    }
    below = next(href for sentence, href in links.items() if "không đạt mức 80%" in sentence)
    assert "Tỷ lệ hồ sơ nộp trực tuyến" in words_of(tree.get_element_by_id(below[1:]))
    deadline = next(href for sentence, href in links.items() if "Thời hạn" in sentence)
    assert "bệnh án điện tử" in words_of(tree.get_element_by_id(deadline[1:]))
    lacking = next(href for sentence, href in links.items() if "KINH PHÍ" in sentence)
    assert words_of(tree.get_element_by_id(lacking[1:]).xpath("./th")[0]) == "IV KINH PHÍ"


def test_what_contradicts_concerns_both_sides_and_what_is_lacking_those_that_lack_it() -> None:
    view = view_comparison(samples())
    below = next(one for one in view.told if one.kind == "quota_below_parent")
    lacking = next(one for one in view.told if one.kind == "section_missing")
    assert below.concerns == (0, 1)
    assert [view.labels[place] for place in lacking.concerns] == ["Sở Xây dựng"]


def test_anchors_are_unique_and_links_lead_somewhere() -> None:
    tree = tree_of(page_of(samples()))
    anchors = [str(one) for one in tree.xpath("//@id")]
    assert len(anchors) == len(set(anchors))
    assert {str(one)[1:] for one in tree.xpath("//a/@href")} <= set(anchors)
    described = " ".join(str(one) for one in tree.xpath("//@aria-labelledby | //@for"))
    assert set(described.split()) <= set(anchors)


def test_documents_are_listed_with_what_is_told_of_each() -> None:
    rows = tree_of(page_of(samples())).xpath("//section[contains(@class, 'papers')]//tbody/tr")
    assert [words_of(row.xpath("./th")[0]) for row in rows[:2]] == [
        "Ủy ban nhân dân tỉnh An Lộc văn bản cấp trên", "Sở Giáo dục và Đào tạo",
    ]  # fmt: skip
    contradicted = [words_of(row.xpath("./td")[1]) for row in rows]
    told = [one for one in samples().statements if one.gravity == "contradicts"]
    assert contradicted == [str(sum(place in one.documents for one in told) or "–") for place in range(5)]


def test_map_and_table_of_sections_say_the_same() -> None:
    view = view_comparison(samples())
    tree = tree_of(page_of(samples()))
    drawn = [
        [cell.get("class") for cell in row.xpath("./g")] for row in tree.xpath("//svg[contains(@class, 'cells')]/g")
    ]
    listed = [
        [cell.get("class").replace("lacks", "missing") for cell in row.xpath("./td")]
        for row in tree.xpath("//tr[starts-with(@id, 'sections-')]")
    ]
    assert drawn == listed
    assert len(drawn) == len(view.tables[0].rows)
    titles = [str(one.text) for one in tree.xpath("//svg[contains(@class, 'cells')]/g/g/title")]
    assert "Sở Xây dựng – không có" in titles
    assert any(title.startswith("Sở Y tế – III: gần giống") and "ở phần khác" in title for title in titles)


@pytest.mark.parametrize(
    ("share", "shade"),
    [(1.0, "exact"), (0.99, "close"), (0.75, "close"), (0.74, "near"), (0.5, "near"), (0.49, "apart"), (0.25, "apart"),
     (0.1, "far"), (0.0, "far"), (None, "missing")],
)  # fmt: skip
def test_the_shade_of_a_share(share: float | None, shade: str) -> None:
    assert shade_of(sections(1.0, share), 1) == shade


def test_a_share_is_said_as_it_is_coloured() -> None:
    """What rounds up to the next shade is still of the lower one."""
    table = Table("sections", "", "", (sections(1.0, 0.996, 0.749, 0.57, 0.496),), "")
    heat = draw_heat_map(table, ["A", "B", "C", "D", "E"], SAID)
    assert heat is not None
    drawn = [(cell.words, cell.shade) for cell in heat.rows[0].cells]
    assert drawn == [("mốc", "first"), ("99%", "close"), ("74%", "near"), ("57%", "near"), ("49%", "apart")]


def test_the_first_that_has_the_section_is_what_others_are_held_against() -> None:
    row = sections(None, 1.0, 1.0)
    assert [shade_of(row, place) for place in range(3)] == ["missing", "first", "exact"]


@pytest.mark.parametrize(("documents", "turned"), [(2, False), (8, False), (9, True), (100, True)])
def test_columns_get_narrow_where_there_are_many(documents: int, turned: bool) -> None:
    table = Table("sections", "", "", (sections(*[1.0] * documents),), "")
    heat = draw_heat_map(table, [f"Văn bản {number}" for number in range(documents)], SAID)
    assert heat is not None
    assert heat.turned == turned
    assert heat.width < 2_000
    assert len(heat.rows[0].cells) == len(heat.heads) == documents


def test_shares_are_drawn_from_nothing_to_all_with_the_superior_as_a_mark() -> None:
    (drawn,), alike = draw_bars(figures("80 %", "70 %", "", "90 %"), ["tỉnh", "A", "B", "C"], 0, SAID)
    assert [(bar.name, bar.value, bar.length) for bar in drawn.bars] == [("A", "70 %", 280), ("C", "90 %", 360)]
    assert drawn.aim is not None
    assert (drawn.aim.x, drawn.aim.words) == (320, "tỉnh: 80 %")
    assert drawn.ends == ("0", "100%")
    assert alike == 0


@pytest.mark.parametrize(
    ("written", "drawn", "alike"),
    [
        (("80 %", "80 %"), 0, 1),
        (("80 %", ""), 0, 0),
        (("80 %", "5 tỷ đồng"), 0, 0),
        (("80 %", "5 tỷ đồng", "6 tỷ đồng"), 1, 0),
        (("5 tỷ đồng", "6 tỷ đồng"), 1, 0),
        (("0 hộ", "0 hộ"), 0, 1),
    ],
)
def test_bars_are_drawn_of_figures_that_can_be_held_together(written: tuple[str, ...], drawn: int, alike: int) -> None:
    labels = [f"xã {number}" for number in range(len(written))]
    charts, same = draw_bars(figures(*written), labels, None, SAID)
    assert (len(charts), same) == (drawn, alike)


def test_many_documents_with_one_figure_share_a_bar() -> None:
    written = ["80 %", *["70 %"] * 9, *["90 %"] * 5, "95 %"]
    (drawn,), _ = draw_bars(figures(*written), [f"xã {number}" for number in range(16)], 0, SAID)
    assert [(bar.name, bar.value) for bar in drawn.bars] == [
        ("xã 15", "95 %"), ("5 văn bản", "90 %"), ("9 văn bản", "70 %"),
    ]  # fmt: skip
    assert drawn.bars[1].title == "90 %: xã 10, xã 11, xã 12, xã 13, xã 14"


def test_words_that_changed_are_marked() -> None:
    one, other = (plan(1, BODY.format(share=80, place=place), "SỞ Y TẾ") for place in (" ven sông", " ven biển"))
    tree = tree_of(page_of(docparse.compare([one, other])))
    changed = tree.xpath("//li[.//del]//span[@class='paragraph']")
    assert [words_of(one) for one in changed[0].xpath("./del")] == ["sông"]
    assert [words_of(one) for one in changed[0].xpath("./ins")] == ["biển"]


def test_documents_that_are_alike_are_said_to_be() -> None:
    one, other = (plan(1, BODY.format(share=80, place=""), "SỞ Y TẾ", path) for path in ("a.docx", "b.docx"))
    page = page_of(docparse.compare([one, other]))
    assert SAID["compare_alike"] in page
    assert not tree_of(page).xpath("//*[@id='told' or @id='filter']")


def test_documents_without_anything_have_a_page() -> None:
    tree = tree_of(page_of(docparse.compare([plan(1, "Một dòng."), plan(2, "Hai dòng.")])))
    assert not tree.xpath("//svg")
    assert [words_of(one) for one in tree.xpath("//section[@id='sections']/p")] == ["Không có."]


def test_many_documents_are_headed_upwards_and_not_compared_word_by_word() -> None:
    tree = tree_of(page_of(shares(*[80] * 8, 70, 90)))
    assert len(tree.xpath("//svg[contains(@class, 'heads')]/text")) == 10
    assert SAID["compare_pairs_many"] in words_of(tree.get_element_by_id("words"))
    assert all("unprinted" in one.get("class") for one in tree.xpath("//section[@id='quotas']/div[table]"))


def test_only_the_first_of_many_quotes_are_shown() -> None:
    plans = [plan(number, BODY.format(share=80, place="")) for number in range(15)]
    page = page_of(docparse.compare([*plans, plan(15, BODY.format(share=80, place="").partition("II.")[0])]))
    entry = next(one for one in tree_of(page).xpath("//ol[@id='told']/li") if "TỔ CHỨC" in words_of(one))
    assert len(entry.xpath(".//mark")) == 12
    assert "… và 3 chỗ khác." in words_of(entry)


def test_of_many_statements_those_on_one_row_stand_together() -> None:
    view = view_comparison(shares(80, *[70] * 42))
    groups = listed_statements(view)
    together = [one for one in groups if one.name]
    assert [(len(one.entries), one.heading) for one in together] == [(42, "Chỉ tiêu, số liệu")]
    assert "rừng ven biển" in together[0].name
    assert sorted(entry.number for one in groups for entry in one.entries) == list(range(1, len(view.told) + 1))


def test_few_statements_stand_one_by_one() -> None:
    assert not any(one.name for one in listed_statements(view_comparison(shares(80, *[70] * 5))))


def test_text_of_documents_is_shown_and_not_run() -> None:
    page = page_of(hostile())
    tree = tree_of(page)
    assert HOSTILE not in page
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img")
    assert HOSTILE in str(tree.get_element_by_id("words").text_content())
    assert f"{HOSTILE}.docx" in [words_of(one) for one in tree.xpath("//td[@class='path']")]
    assert "\u202e" not in page
    assert "[U+202E]" in page


def test_it_speaks_english() -> None:
    page = page_of(samples(), "en")
    tree = tree_of(page)
    assert tree.get("lang") == "en"
    assert [words_of(one) for one in tree.xpath("//h1 | //h2")][:3] == [
        "5 documents side by side", "The documents", "What differs that matters",
    ]  # fmt: skip
    own = {key: said for key, said in SAID.items() if said != compare_words("en")[key] and len(said) > 12}
    shown = words_of(tree)
    assert not [said for said in own.values() if "{" not in said and said in shown]
