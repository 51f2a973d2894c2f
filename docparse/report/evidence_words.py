"""Who says what state an instrument is in, in words that legal staff can put into a record."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.words import Lang

__all__ = ["evidence_words"]

_EVIDENCE: Mapping[str, tuple[str, str]] = {
    "curated-high": ("đã đối chiếu riêng văn bản này", "checked one by one"),
    "user": ("đơn vị tự xác minh", "verified by the office"),
    "official-list": ("danh mục, công báo chính thức", "official list or gazette"),
    "derived-from-text": ("nội dung văn bản thay thế, bãi bỏ", "the text that replaces or repeals it"),
    "curated-med": ("đã đối chiếu, nên kiểm tra lại", "checked; to be verified once more"),
    "curated-low": ("chưa chắc chắn, chỉ để tham khảo", "uncertain, a hint only"),
    "weak": ("trang tin địa phương, không đủ làm căn cứ", "a local web site, not sufficient"),
    "record": ("chỉ ghi số, ngày, cơ quan", "number, date and issuer only"),
    "cited": ("chỉ biết qua văn bản khác viện dẫn", "known by citation only"),
}


def evidence_words(evidence: str, lang: Lang = "vi") -> str:
    """What the evidence is worth; one that is not in the table as it is."""
    return _EVIDENCE[evidence][lang == "en"] if evidence in _EVIDENCE else evidence
