"""Can the document be signed?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docparse.checks.rule import Rule
from docparse.values import Finding, Rendering, Unrendered, Verdict, VerdictState

NOT_CHECKED = (
    "hiệu lực của những văn bản mà sổ đăng ký không có, hoặc không rõ vào ngày ấy",
    "nội dung trích yếu của văn bản được viện dẫn so với bản gốc",
    "số liệu so với nguồn, sự thống nhất giữa các chỉ tiêu ngoài tổng số và số tiền",
    "đánh số chương, mục, điều, khoản, điểm",
    "phông chữ, cỡ chữ, lề",
    "nội dung sót lại từ văn bản cũ ngoài năm, địa danh và tên cơ quan",
)

_NO_CONTEXT = "chính tả theo ngữ cảnh ngoài các cụm từ cố định (bỏ --no-model)"
_BEYOND_CONTEXT = "chính tả của tên riêng và từ hiếm, từ bị bỏ sót ngoài các cụm từ cố định"
_NO_PAGES = "trang in: ngắt trang, ngắt dòng, đường kẻ (thêm --rendered)"
_OTHER_FONTS = (
    "ngắt trang, ngắt dòng trên trang in: máy này thiếu phông chữ rộng bằng phông của văn bản"
    " (cần Times New Roman hoặc Liberation Serif bản 2)"
)


def judge(findings: Sequence[Finding], ran: Iterable[Rule], pages: Rendering | Unrendered | None = None) -> Verdict:
    """The verdict on the findings of the rules that ran; ``pages`` is what was known of the printed pages."""
    ran = tuple(ran)
    must_fix = sum(finding.disposition == "must_fix" for finding in findings)
    verify = sum(finding.disposition == "verify" for finding in findings)
    return Verdict(
        state=_state(findings, must_fix),
        must_fix=must_fix,
        verify=verify,
        checked=tuple(dict.fromkeys(rule.subject for rule in ran)),
        not_checked=(
            *NOT_CHECKED,
            _BEYOND_CONTEXT if any(rule.model for rule in ran) else _NO_CONTEXT,
            *_pages_not_checked(pages),
        ),
    )


def judge_again(verdict: Verdict, findings: Sequence[Finding]) -> Verdict:
    """The verdict once only ``findings`` are left; what was looked at stays the same."""
    must_fix = sum(finding.disposition == "must_fix" for finding in findings)
    verify = sum(finding.disposition == "verify" for finding in findings)
    return replace(verdict, state=_state(findings, must_fix), must_fix=must_fix, verify=verify)


def _pages_not_checked(pages: Rendering | Unrendered | None) -> Iterator[str]:
    if pages is None:
        yield _NO_PAGES
    elif isinstance(pages, Unrendered):
        yield pages.reason
    elif not pages.exact:
        yield _OTHER_FONTS


def _state(findings: Sequence[Finding], must_fix: int) -> VerdictState:
    if must_fix:
        return "not_ready"
    return "minor" if any(finding.severity != "info" for finding in findings) else "ready"
