"""Patterns that are tried at few places only find what they would find anywhere in the text."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.checks import anchors, rules
from docparse.checks.anchors import digit_runs, matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Rule
from docparse.checks.rules.pun import mark_spaces
from docparse.checks.rules.pun.brackets import _LABEL, _unpaired
from docparse.extract import extract
from docparse.readers import read

_MARKS = re.compile("[⟦⟧]")
_USERS = [name for name, module in sorted(sys.modules.items())
          if name.startswith("docparse.checks") and module is not anchors and hasattr(module, "matches_at")
          ] if rules() else []  # fmt: skip
# Beginnings and ends of what the rules look for, so that any two of them may meet.
_PIECES = (
    "ngày", "Ngày ", "NGÀY ", "tháng ", "tháng", " năm ", "năm", "năm\u00a0", "12", "7", "31/4", "13/2023", "2021",
    "2025", "20223", "-", " - ", "–", "/", "//", ".", ",", "%", " ", "  ", "\u00a0", "\n", "(", ")", "“", "x", "đ",
    "_", "giai đoạn ", "Xgiai đoạn ", "nhiệm kỳ ", "năm học ", "thời kỳ ", "5 năm ", "125 năm ", "từ ",
    "Từ 05 đến 02 tập thể ", "đồng", " triệu đồng", "kinh tế", "KINH TẾ", "xã hội", "quốc phòng", "an ninh", "khoản ",
    "Khoảng ", "điều ", "Điều 5", "các ", "Những ", "Quyết định", "Nghị quyết", "nghị quyết của ", "UBND tỉnh",
    "thứ ", "Thứ Hai", "chủ nhật", ", ngày ", "15/5/2024", "lúc ", "25 giờ ", ":75", "7.5", "12,500,000",
    "5.378.7000.000", "45 đơn vị, gồm 20 đơn vị và 15 đơn vị", "(năm)", "a)", "b) ", "đ1)", ";", "[", "]", "«",
)  # fmt: skip
# What a rule looks for in two halves, and what may stand before it: every combination is a line.
_BEFORE = ("", "x", "Từ 3 ", "(1")
_OPENINGS = (
    "ngày ", "Ngày ", "NGÀY ", "ngày", "Năm", "năm ", "tháng ", "Tháng ", "THÁNG ", "lương tháng ", "giai đoạn ",
    "Giai đoạn ", "thời kỳ ", "Nhiệm kỳ ", "niên khóa ", "Năm học ", "5 năm ", "12 năm (", "từ ", "Từ ", "TỪ ",
    "thứ Hai, ", "Chủ nhật, ", "khoản ", "Khoản ", "khoảng ", "Khoảng ", "lúc ", "Hồi ", "các ", "Các ", "những ",
    "Những ", "mọi ", "nhiều ", "Nghị quyết ", "nghị quyết của ", "Thông tư của ", "kinh tế", "Kinh tế", "KINH TẾ",
    "quốc phòng", "kinh tế - xã hội; kinh tế ", "",
)  # fmt: skip
_ENDINGS = (
    "31/4", "3/4/20223", "31/4/2023", "12//5/2023", "10", "13/2023", "13 năm 2023", "20223", "15/5/2024",
    "15/5/2024, thứ Năm", "2025-2021", "2025 – 2021", "2021-2026)", "05 đến 02 tập thể", "5-3 người", "30% hộ",
    "30 người", "5 Điều 3", "25 giờ 75", "9:75", "Quyết định, Kế hoạch nêu ở", "UBND tỉnh", "Chính phủ", " xã hội",
    "-xã hội", " XÃ HỘI", " an ninh", "7.5%", "12,500,000 đồng", "5.378.7000.000 đồng", "1.2345 người",
    "45 đơn vị, gồm 20 đơn vị A và 15 đơn vị B", "25 (hai mươi) người", "chữ ,", "chữ .", "chữ  đôi", "( chữ )",
    "chữ,chữ", "chữ;chữ", "chữ\u00a0:", "chữ.Chữ",
)  # fmt: skip


def _context(text: str) -> Context:
    analysis = extract(read("a.txt", f"Văn bản\n{text}".encode()))
    return Context(analysis=analysis, stage="draft", today=datetime.date(2026, 1, 1))


@cache
def _anchored() -> tuple[Rule, ...]:
    """The rules whose patterns are tried at few places: those of the modules that use ``anchors``, and of dates."""
    families = {name for name in _USERS if ".rules." in name}
    own = {rule.code for name in families for rule in _rules_of(name)}
    return tuple(rule for rule in rules() if rule.code in own or rule.code[:3] in ("DAT", "QUO", "CON"))


def _rules_of(name: str) -> tuple[Rule, ...]:
    module = sys.modules[name]
    return getattr(module, "RULES", None) or (module.RULE,)


def _drafts(text: str) -> list[tuple[str, Draft]]:
    context = _context(text)
    return [(rule.code, draft) for rule in _anchored() for draft in rule.check(context)]


def _anywhere(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """All matches of ``pattern``; those at ``starts`` must be the same, whatever the rule makes of them."""
    found = list(pattern.finditer(text))
    assert [match.span() for match in matches_at(pattern, text, starts)] == [match.span() for match in found]
    return iter(found)


def _drafts_anywhere(text: str) -> list[tuple[str, Draft]]:
    with pytest.MonkeyPatch.context() as patch:
        for name in _USERS:
            patch.setattr(sys.modules[name], "matches_at", _anywhere)
        patch.setattr(mark_spaces, "contains_any", lambda text, literals: True)
        return _drafts(text)


def _examples() -> Iterator[str]:
    for rule in rules():
        for example in (*rule.bad, *rule.good):
            yield _MARKS.sub("", example.text)


def test_the_rules_in_question_are_known() -> None:
    assert len(_USERS) >= 10
    assert {"DAT006", "DAT008", "QUO002", "QUO003", "PUN002", "PUN006", "SPL007", "SPL012"} <= {
        rule.code for rule in _anchored()
    }


def test_examples_of_all_rules_give_the_same_anywhere() -> None:
    text = "\n\n".join(dict.fromkeys(text for text in _examples() if len(text) < 200))
    assert _drafts(text) == _drafts_anywhere(text)


def test_each_opening_with_each_ending_gives_the_same_anywhere() -> None:
    for before in _BEFORE:
        text = "\n".join(before + opening + ending for opening in _OPENINGS for ending in _ENDINGS)
        assert _drafts(text) == _drafts_anywhere(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_any_text_gives_the_same_anywhere(text: str) -> None:
    assert _drafts(text) == _drafts_anywhere(text)


@given(st.text(alphabet="12a .,/²٣", max_size=40))
def test_digit_runs_are_where_a_pattern_of_digits_may_begin(text: str) -> None:
    for pattern in (re.compile(r"(?<!\d)\d+"), re.compile(r"(?<![\w.,/])[0-9]{1,3}[.,]?")):
        anchored = [found.span() for found in matches_at(pattern, text, digit_runs(text))]
        assert anchored == [found.span() for found in pattern.finditer(text)]


def test_a_start_inside_a_match_is_passed_over() -> None:
    pattern = re.compile("a a?")
    assert [found.span() for found in matches_at(pattern, "a a a", [-1, 0, 2, 4])] == [(0, 3)]


@given(st.lists(st.sampled_from(("a)", "(", ")", "1)", "ii)", " ", ";", "x", "đ2)", "[", "]", "“", "”")), max_size=14))
def test_labels_are_no_brackets_though_they_are_looked_for_late(pieces: list[str]) -> None:
    text = "".join(pieces)
    labels = {found.end() - 1 for found in _LABEL.finditer(text)}
    for one in _unpaired(text, 0):
        assert one.mark != ")" or one.place not in labels
