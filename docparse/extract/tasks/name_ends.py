"""Where the names of organs are surely over, so that what follows is an action whatever its verb.

No table of verbs is complete; the grammar of organ names is nearly so. A name is whole at the end of
a known one ("Sở Y tế"), of a place ("Công an tỉnh", "Điện lực An Sơn", "ông Lò Văn Khung"), or of the
organ that it belongs to ("Thanh tra Sở"): Decree 30/2020/NĐ-CP, Phụ lục II, mục IV.
"""

from __future__ import annotations

import re
from functools import cache

from docparse.extract.citations.name_trie import NameTrie
from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.words import ACTOR, POSITION, WORK, alternatives
from docparse.lexicon import issuers

# No action begins with these. They tie words to the name or tell of a state or of the past:
_TIES = """
thuộc|trực thuộc|của|và|với|cùng|các|những|một|mỗi|từng|tại|ở|trong|trên|dưới|ngoài|giữa|về|theo|từ|đến|tới|để|nhằm
do|bởi|vì|nếu|khi|lúc|hồi|sau|trước|như|là|có|đã|được|bị|sẽ|đang|vừa|mới|hiện|vốn|chưa|không|đều|cũng|còn|lại|thì|mà
hoặc|hay|nơi|này|đó|ấy|kia|nêu|nói|khác|rất|chỉ|nhưng|tuy|mình|qua|bằng|nhận được|nhận thấy|cần|phải|xin
đối với|đối tượng|đối tác|quy định|hoạt động|vi phạm|xếp loại
cho(?! mượn)(?! thuê)(?! vay)(?! ý)(?! phép)(?! nghỉ)(?! dừng)|vào|lên|xuống|đi|kể|nhờ|dù|bên|cả|toàn|tất|mọi|vẫn
luôn|ra(?! quân)(?! thông)(?! văn)|gần|nay|nào|ta|trở|hơn|ít|nữa|nhất|thứ|lần|đợt|đồng thời|gồm|bao gồm
tự(?! rà)|chung|riêng|xong|năm|ngày|tháng|quý|giai|số|loại|hạng|khóa|khoá|nhiệm|kiêm|phụ|dự|tham|kính|trân
"""
# … they begin a request, which is read as one:
_ASKS = "yêu cầu|đề nghị|kiến nghị|giao(?! thông)|thông báo cho"
# … or they go on with the name: kinds of places and organs, halves of their names.
_NAME_WORDS = """
nhân(?! rộng)|phố|dân|hội|viên|ban(?! hành)|quyền|phương|nhà|nước|quân|biên giới
biên phòng|biên chế|bộ|khu|vùng|miền|phía|bạn|thành phố|thành viên|thành ủy|thành niên|nghèo|điểm|nông|đảo|đặc|giáp
lân cận|khối|cụm|đoàn|lớp|nghề|cơ|đơn|hữu|địa|hành chính|hành nghề|chính|công an|công ty|công lập|công ích|công chức
công nghiệp|công nghệ|công tác|công đoàn|công cộng|lẻ|văn phòng|cấp xã|cấp tỉnh|cấp huyện|cấp trên|cấp dưới|cấp cơ
cấp trung|cấp thôn|cấp ủy|cấp phường|cấp có|cấp mình|sở|tỉnh|xã|phường|huyện|quận|thị|trung tâm|trung ương|trung học
trung du|lỵ|cao|thấp|xa|lâm|tổ(?! chức)|hiệp|doanh|mặt|đảng|chi cục|chi bộ|chi hội|chi nhánh|chi đoàn|cục|vụ|viện|phòng
trường|trạm|đội|hạt|thanh tra|thanh niên|thống đốc|kho bạc|cán bộ|người|hộ|ông|bà|ủy|uỷ|nghĩa|bình|trưởng|ngành|nam
chuyên môn|chuyên ngành|chuyên trách|chuyên gia|chuyên đề|dự án|liên quan|liên ngành|liên xã|thường trực|thường vụ
"""
# … also where small letters name the field of an organ: "Giám đốc Sở tài chính", "Hợp tác xã chăn nuôi".
_FIELDS = """
tài chính|tài nguyên|y tế|nội vụ|tư pháp|giáo dục|giao thông|kế hoạch|kinh tế|lao động|văn hóa|văn hoá|hải quan|thuế
ngoại vụ|khoa học|du lịch|thông tin|dân tộc|quốc phòng|thủy sản|thủy lợi|thương mại|môi trường|nội chính|hàng
xuất nhập khẩu|chăn nuôi|trồng trọt|kiểm lâm|xây lắp|vận tải|nhóm|quy mô|siêu|ven|cửa khẩu|anh hùng|dịch vụ|tín dụng
"""
_NO_ACTION = alternatives(_TIES, _ASKS, _NAME_WORDS, _FIELDS)
_ACTION = re.compile(rf" (?=(?!(?:{_NO_ACTION})(?!\w))[^\W\d_{CAPITALS}])")
# Behind a head a capital goes on with the organ's own name; two capitals behind anything else are a proper name.
_HEADS = (
    "(?:Sở|Bộ|Ban|Cục|Vụ|Viện|Phòng|Tổ|Hội|Đoàn|Trường|Đài|Báo|Đội|Trạm|Quỹ|Thuế|Trưởng|Chánh|Phó|Chi) |"
    "Tổng |Cổ Phần|Trung Tâm|Văn Phòng|Công Ty|Giám Đốc|Chủ Tịch|Ủy Ban|Nông Dân|Phụ Nữ|Hợp Tác|Hành Chính"
)
_SYLLABLE = rf"[{CAPITALS}][^\W\d_{CAPITALS}]+"
# Both begin with the blank before their first word: a search skips to blanks much faster than to letters.
_WHOLE = re.compile(
    r" (?:(?<=\w )(?:tỉnh|xã|phường|huyện|quận|thành phố|đặc khu|Tỉnh|Thành phố|Trung ương|Sở|Bộ|Cục|Chi cục|liên quan|"
    r"(?:Tỉnh|Thành|Đảng) (?:ủy|uỷ))|"
    rf"(?<=\w )(?!{_HEADS}){_SYLLABLE} {_SYLLABLE}){_ACTION.pattern}"
)
# A field of two syllables ("Tài chính", "Thủy lợi") may be the end of a name; so it is before work with the hands.
_FIELD = re.compile(
    rf" (?<=[\w-] ){_SYLLABLE} (?!cây |vật |quản |xuất |nuôi |giống )[^\W\d_{CAPITALS}]+ (?={WORK.pattern})"
)
# A word that ties others to the name stands in the way: what comes behind it is told of, not named.
_LOOSE = re.compile(
    r"(?<!\w)(?:tại|về|với|theo|để|nhằm|từ|đến|do|bởi|nếu|khi|là|có|đã|được|bị|sẽ|đang|chưa|không|cho|trong|trên|ở|vào|qua|"
    r"như|mà|thì|này|số|giao|yêu cầu|đề nghị|tham mưu|gửi|báo cáo)(?!\w)|[.:()“”\"]"
)
# Names of a kind rather than of one organ: what follows may say which.
_KIND = re.compile(
    r"(?:Quản lý|Chỉ đạo|Chỉ huy|Hội đồng|[Cc]ông tác|Trung tâm|Văn phòng|Ủy ban|Uỷ ban|Hợp tác xã)\Z", re.IGNORECASE
)
_LONGEST_KIND = 12
_TITLE = re.compile(rf"(?:{POSITION})\s+")
_JOINT = re.compile(rf"(?:[,;]| và)\s+(?=[{CAPITALS}])")


@cache
def _known_names() -> NameTrie:
    return NameTrie(name for issuer in issuers() for name in issuer.spellings if " " in name)


def find_action(text: str, start: int, end: int) -> int | None:
    """Where an action begins right behind the names that begin at ``start``; None where their end is not sure."""
    position = start
    while True:
        known = _end_of_known(text, position)
        if known is None:
            break
        action = _ACTION.match(text, known, end)
        if action is not None:
            return None if _KIND.search(text, known - _LONGEST_KIND, known) else action.end()
        joint = _JOINT.match(text, known, end)
        if joint is None or ACTOR.match(text, joint.end(), end) is None:
            break
        position = joint.end()
    ends = (form.search(text, position, end) for form in (_WHOLE, _FIELD))
    found = min((found.end() for found in ends if found is not None), default=None)
    return found if found is not None and not _LOOSE.search(text, position, found) else None


def _end_of_known(text: str, start: int) -> int | None:
    title = _TITLE.match(text, start)
    return _known_names().match(text, title.end() if title is not None else start)
