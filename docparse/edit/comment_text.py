"""What a comment says: the message, the right text, the rule and what it rests on."""

from __future__ import annotations

from docparse.values import Finding

_SUGGESTED = 3


def comment_lines(finding: Finding) -> tuple[str, ...]:
    """The paragraphs of the comment on a finding, in Vietnamese like the document."""
    lines = (finding.message, _suggestion(finding), " – ".join(filter(None, (finding.code, finding.source))))
    return tuple(" ".join(line.split()) for line in lines if line)


def _suggestion(finding: Finding) -> str:
    found = [text for text in finding.suggestions if text.strip()][:_SUGGESTED]
    return "Đề nghị sửa: " + " hoặc ".join(f"“{text}”" for text in found) if found else ""
