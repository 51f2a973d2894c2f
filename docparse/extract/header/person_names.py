"""What looks like a person's name under a signature."""

from __future__ import annotations

import re

from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import CAPITALS, is_upper, spoken

# A name in capitals is told from a heading by its first word.
_COMMON = """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đào lương đoàn tạ hà cao
    thái châu tăng quách lâm tô tống triệu kiều la vương đàm lưu chu bạch từ hứa nông giàng vàng sùng lò cầm quàng ma
    mã đồng phùng trương thạch kim sơn danh tôn ninh khúc khuất nghiêm mạc lại phí âu ông viên cù tiêu thân cồ đậu
    thiều doãn lục vi long thào hầu cháng hạng vừ mùa điêu hờ ksor rơ siu nay rah
"""
SURNAMES = frozenset(_COMMON.split())
_WORD = rf"[{CAPITALS}][^\W\d_]*(?:['’.-][^\W\d_]*)*"
_RANK = r"(?:Thượng|Trung|Đại|Thiếu)\s+(?:tá|tướng|úy|uý)"
_DEGREE = (
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BS|CN|KS|LS|CKI|CKII|BSCKI|BSCKII|Dr|Thạc sĩ|Tiến sĩ|Bác sĩ|Luật sư|Kỹ sư"
    rf"|{_RANK})[.,\s]+)*"
)
_NAME = re.compile(rf"^{_DEGREE}{_WORD}(?:\s+{_WORD}){{1,5}}$")
_OTHER = re.compile(
    r"^(?:nơi nhận|như trên|số|điều|việt nam|hồ chí minh|đã ký|hà nội|phụ lục|tỉnh|thành phố)\b", re.IGNORECASE
)
_LONGEST_IN_CAPITALS = 4


def is_name(text: str) -> bool:
    """True if ``text`` looks like a person's name, with or without a degree or rank before it."""
    if not _NAME.match(text) or _OTHER.match(text):
        return False
    if not is_upper(text):
        return not begins_organ(text) or _has_surname(text)
    return _has_surname(text) and len(text.split()) <= _LONGEST_IN_CAPITALS and not begins_position(text)


def _has_surname(text: str) -> bool:
    return spoken(text).split(" ")[0] in SURNAMES
