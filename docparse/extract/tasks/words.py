"""The words by which assignments are known: heads of organ names, verbs, openings of clauses.

A directing document says what it asks in the plain form of a verb right after who is asked. A verb
that can also describe an organ ("đơn vị thực hiện quan trắc") counts only behind a complete name.
"""

from __future__ import annotations

import re


def alternatives(*tables: str) -> str:
    """The phrases of ``tables`` (separated by "|" or line ends) as one pattern, of two that fit the longer one.

    A phrase may end with lookaheads, one word each. Phrases stand by first letter, so that a place where none
    fits is passed after a look at each letter instead of each phrase.
    """
    phrases = {phrase.strip() for table in tables for line in table.splitlines() for phrase in line.split("|")}
    rests: dict[str, list[str]] = {}
    for phrase in sorted(phrases - {""}, key=lambda phrase: (-len(phrase), phrase)):
        rests.setdefault(phrase[0], []).append(phrase[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())


def either_case(words: str) -> str:
    """The phrases of ``words`` (separated by "|") as one pattern, each with a small and a capital first letter.

    Written out, unlike "[Gg]ửi", they let a search skip to the letters that can begin one.
    """
    return "|".join(f"{word}|{word[0].upper()}{word[1:]}" for word in words.split("|"))


_POSITIONS = """
Chủ tịch|Phó Chủ tịch|Bộ trưởng|Thứ trưởng|Thủ trưởng|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Tổng giám đốc
Cục trưởng|Chi cục trưởng|Vụ trưởng|Viện trưởng|Trưởng|Tổ trưởng|Tổ phó|Chánh Văn phòng|Chánh Thanh tra|Chánh án
Chánh|Thống đốc|Bí thư|Phó Bí thư|Hiệu trưởng|Người đứng đầu|người đứng đầu|Lãnh đạo|lãnh đạo|Thường trực
Thủ tướng|Phó Thủ tướng|Tư lệnh|Chỉ huy trưởng|Chủ nhiệm|Tổng Biên tập|Tổng biên tập|Phó Trưởng|Phó Chánh
Ủy viên|Uỷ viên|Đồng chí|đồng chí|Ông|Bà|ông|bà|thủ trưởng|chủ tịch|giám đốc|Đ/c|đ/c
"""

_NAMED_ORGANS = """
Tổng cục|Chi cục|Nhà trường|Đại học|Học viện|Công an|Hiệp hội|Liên đoàn|Liên hiệp|Liên minh|Công ty
Tập đoàn|Tổng công ty|Tổng Công ty|Ngân hàng|Trung tâm|Hội đồng|Đảng ủy|Đảng uỷ|Đảng đoàn|Đảng bộ|Chi bộ
Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|UBND|HĐND|UBMTTQ|MTTQ|Ủy ban|Uỷ ban|Tòa án|Toà án
Viện kiểm sát|Kho bạc|Chính phủ|Quốc hội|Bệnh viện|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Quân khu
Chi nhánh|Trạm|Hạt Kiểm lâm|Đồn|Bưu điện|Điện lực|VNPT|Viettel|Tổng Liên đoàn|Đoàn Thanh niên|Hợp tác xã
Cảng|Xí nghiệp|Nhà máy|Nhà xuất bản|Bảo tàng|Thông tấn xã
"""

# What a table cannot say: the first word of a name and, behind it, the words with which it is another word.
_ORGANS = (
    r"Bộ(?!\s+(?:máy|tiêu|dữ|luật|quy|mã|phận|câu|tài\s+liệu|hồ|chỉ\s+số|đề|môn|thủ|sách|ảnh|sưu))",
    r"Sở(?!\s+(?:hữu|thích|dĩ))",
    r"Ban(?!\s+(?:hành|đầu|bố|phát|ngày|hơn))",
    r"Cục(?!\s+(?:bộ|diện))",
    r"Vụ(?!\s+(?:việc|mùa|án|đông|xuân|hè))",
    r"Viện(?!\s+(?:trợ|dẫn|phí))",
    r"Trường(?!\s+hợp)",
    r"Văn phòng(?!\s+phẩm)",
    r"Hội(?!\s+(?:nghị|thảo|nhập|họp|chợ|thi|diễn|chẩn))",
    r"Thanh tra(?=\s+(?:tỉnh|thành|Thành|Bộ|Chính|Sở|Nhà|nhà|huyện))",
    r"Kiểm toán(?=\s+[Nn]hà)",
    r"Đoàn(?!\s+(?:kết|tụ))",
    r"Quỹ(?!\s+(?:đất|thời|lương|nhà))",
    r"Tổ(?!\s+(?:chức|hợp|quốc))",
    r"Phòng(?!\s*(?:,|ngừa|chống|tránh|bệnh|cháy|trừ))",
    r"Báo(?=,|\s+(?:và|tỉnh|điện|[A-ZĐ]))",
    r"Đài(?=\s+(?:truyền|phát|tiếng|khí|[A-ZĐ]))",
    r"Thuế(?=\s+(?:tỉnh|thành|cơ\s+sở|[A-ZĐ]))",
    r"Hải quan(?=\s+(?:khu|tỉnh|[A-ZĐ]))",
    r"Viễn thông(?=\s+[A-ZĐ])",
    r"Mặt trận(?!\s+(?:chung|này))",
    r"Đội(?!\s+ngũ)",
    r"Trung ương(?=\s+(?:Đoàn|Hội))",
    r"Bảo hiểm(?=\s+(?:xã|Xã))",
    r"Bộ đội",
    alternatives(_NAMED_ORGANS),
)

_PLAIN_NOUNS = """
cơ quan|địa phương|doanh nghiệp|cá nhân|công ty|tập đoàn|tổng công ty|ngân hàng|phường|huyện
quận|thị xã|đặc khu|chi cục|trung tâm|hội đồng|ủy ban|uỷ ban|công an|chính quyền|đoàn thể|hợp tác xã
bệnh viện|văn phòng|chi nhánh|hiệp hội|tỉnh|thành phố|cán bộ|tổ dân phố|người dân|bộ phận
"""

# Organs and people by what they are, written with a small or a capital letter.
_NOUNS = (
    r"tổ\s+chức(?=\s*(?:,\s+(?:cá|đơn|đoàn|doanh|hộ)|(?:chính|đảng|Đảng|xã\s+hội|tín\s+dụng|và\s+cá)))",
    r"cơ\s+sở(?!\s+(?:vật|dữ|hạ|pháp|để|lý|thực|chính|đó|các))",
    r"đơn\s+vị(?!\s+(?:tính|hành))",
    r"lực\s+lượng(?!\s+(?:sản|lao))",
    r"hộ(?=\s+(?:gia|kinh|dân|nghèo|nuôi|sản))",
    r"xã(?!\s+hội)",
    r"bộ(?!\s+(?:máy|tiêu|dữ|luật|quy|mã|phận|câu|tài\s+liệu|hồ|chỉ\s+số|đề|môn|thủ|sách|ảnh|sưu))",
    r"sở(?!\s+(?:hữu|thích|dĩ))|ngành(?!\s+nghề|,\s+lĩnh)",
    r"(?:cục|vụ|viện)(?=,|\s+(?:trực|thuộc|(?-i:[A-ZĐ])))",
    r"hội(?=,|\s+(?:nông|phụ|cựu|chữ|viên|đoàn|(?-i:[A-ZĐ])))",
    r"thành\s+viên|ủy\s+viên|uỷ\s+viên|hội\s+viên|đại\s+biểu",
    r"phòng(?=,(?!\s*(?:chống|ngừa|tránh))|\s+(?:(?-i:[A-ZĐ])|chuyên|ban|trực|và))",
    r"chủ(?!\s+(?:yếu|đề|trương|động|trì|quyền|nghĩa|quan|lực|đạo|tọa|tịch|nhiệm|trọng|thể\s+hóa))",
    r"nhà(?=\s+(?:thầu|đầu|mạng|cung|trường|xuất))",
    r"ban(?=\s*(?:,|quản|chỉ|ngành|của|và|Đảng|đảng))",
    r"cấp(?=\s+(?:ủy|uỷ))|các\s+cấp(?=[,\s])",
    r"trường(?=\s+(?:học|đại|cao|phổ|trung|tiểu|mầm|(?-i:[A-ZĐ])))",
    r"tổ(?=\s+(?:công|chuyên|dân))|thôn|ấp",
    r"báo(?=,\s+đài)|đài(?=\s+(?:truyền|phát))",
    alternatives(_PLAIN_NOUNS),
)

# Behind these nothing can still belong to the name.
_STRONG_VERBS = """
chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|khẩn trương|tiếp tục|tăng cường|chủ động|tập trung
căn cứ|trên cơ sở|theo chức năng|theo nhiệm vụ|theo thẩm quyền|theo lĩnh vực|theo phạm vi|trong phạm vi|theo dõi
nghiêm túc|kịp thời|thường xuyên|chỉ đạo|hướng dẫn|rà soát|tham mưu|đôn đốc|đẩy mạnh|đẩy nhanh|nâng cao|phát huy
quán triệt|nỗ lực|quyết tâm|quyết liệt|tích cực|hoàn thành|hoàn thiện|bố trí|cân đối|bảo đảm|đảm bảo|định kỳ
hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|hằng tuần|hàng tuần|phân công|huy động|vận động
tạo điều kiện|chuẩn bị|phân bổ|lồng ghép|trực tiếp|quan tâm|sẵn sàng|đề cao|sớm|khắc phục|chấn chỉnh|nghiên cứu
đề xuất|tổng hợp|cần|phải|không được|là cơ quan|là đầu mối|giúp|tuyên truyền|phổ biến|xem xét|ưu tiên|lưu ý
xử lý|giám sát|dành thời gian|tổ chức triển khai|tổ chức thực hiện|triển khai thực hiện|thực hiện nghiêm
thực hiện tốt|chấp hành|gửi báo cáo|trước ngày|chậm nhất|đồng thời|tự rà soát|tự kiểm tra|tiến hành|kiên quyết
cụ thể hóa|nêu cao|làm tốt
"""

# Behind these neither, if who is named before is named completely or is being asked.
_PLAIN_VERBS = """
triển khai|thông báo|ban hành|trình|lập|cử|gửi|rút kinh nghiệm|thống nhất|phê duyệt|tiếp thu|duy trì|cập nhật
xác định|công bố|công khai|thống kê|điều chỉnh|bổ sung|sửa đổi|thành lập|kiện toàn|phản ánh|thông qua|tập huấn
thu hồi|ký|soạn thảo|dự thảo|có văn bản|có kế hoạch|có giải pháp|có biện pháp|có phương án|có hình thức
giới thiệu|lựa chọn|sắp xếp|phân tích|khảo sát|kiến nghị|cam kết|tuân thủ|nắm|động viên|khen thưởng|phát động
điều hành|thực thi|hiệu chỉnh|làm rõ|đối chiếu|xác minh|giải trình|tham dự|phát hiện|ngăn chặn|vào cuộc|liên hệ
trao đổi|đồng hành|thúc đẩy|góp ý|lấy ý kiến|cho ý kiến|có ý kiến|sơ kết|tổng kết|chi trả|tuần tra|phân loại
thu thập|số hóa|chia sẻ|đưa|đăng tải|niêm yết|in ấn|quảng bá|biên soạn|phân cấp|ủy quyền|nghiêm cấm
củng cố|phản hồi|tách|hoàn chỉnh|gia hạn|mở thêm|không(?! thuộc)(?! có)
"""

# These may also say what kind of organ it is.
_WEAK_VERBS = """
thực hiện|tổ chức|xây dựng|quản lý|kiểm tra|cung cấp|hỗ trợ|đánh giá|thẩm định|tham gia|giải quyết|thông tin|đăng ký
sử dụng|khai thác|vận hành|đầu tư|bảo vệ|phát triển|báo cáo|đào tạo|kiểm soát|tiếp nhận|giao|ứng dụng|nộp|bồi dưỡng
thanh tra|làm việc|làm|quyết định|cải cách|chuyển|kết nối|bàn giao|bảo quản|đấu tranh|điều tra|lắp đặt
"""

# What hands do: words too short to be trusted anywhere but behind a name or at the head of a clause.
_PLAIN_WORK = """
mở(?! đầu)(?! rộng)|đo(?! lường)|ghi(?! chú)|quét|nhập|phun|treo|dựng|trao|tặng|dán|vẽ|kẻ|cắm|chốt|canh(?! tác)|nạo vét
tiêm|dạy(?! học)|quay|chụp|gom|chở|kéo(?! dài)|đào(?! tạo)|đắp|rải|bơm|tháo|đóng(?! góp)|trả(?! lời)|gỡ|xóa|xoá|tải|đặt
bày|xếp|chia|rà|đếm|trồng(?! trọt)|trực(?! thuộc)(?! tiếp)(?! tuyến)|khơi thông|dự trữ|thanh toán|quyết toán|tạm ứng
giải ngân|điều chuyển|luân chuyển|đo đạc|khoanh vùng|phân luồng|cảnh báo|dự báo|kiểm đếm|kiểm kê|kiểm định|kiểm nghiệm
lấy mẫu|nghiệm thu|bảo trì|bảo dưỡng|nâng cấp|cải tạo|duy tu|cấp phát|cấp phép|thu gom|vận chuyển|tiêu hủy|sao lưu
chuyển giao|nhân rộng|truyền thông|phát sóng|đưa tin|đăng|đấu thầu|chấm điểm|xếp loại|bình xét|tuyển chọn|tuyển dụng
bổ nhiệm|điều động|biệt phái|tinh giản|kiểm điểm|xử phạt|truy thu|đối thoại|tiếp công dân|giải đáp|tư vấn|trợ giúp
cứu trợ|thăm hỏi|trưng bày|trang bị|trả lời|mở rộng|thẩm tra|chọn|mua|thuê|sửa(?! đổi)|lắp|viết|mời|khám|chữa|dọn
"""

# With these an item under an organ's name may begin, but no verb of a sentence about an organ.
_OTHER_VERBS = """
khuyến khích|chú trọng|nghiêm cấm|nắm bắt|định hướng|điều phối|tùy theo|là|thay mặt|triệu tập|kết hợp|mở|đa dạng
phấn đấu|đổi mới|bảo quản|tuyển|truyền thông|hợp tác|hạn chế|không|tạo|đề nghị|yêu cầu|lấy|phục vụ|tư vấn|in|họp
rút|viết|tập hợp|xúc tiến|biểu dương|sản xuất|huấn luyện|phản biện|bám sát|gắn|quy hoạch|dự báo|chi|thu|đấu giá
nhân rộng|tổng kiểm kê|quy định|khai báo|kê khai|chăm lo|tôn vinh|lên kế hoạch|tìm kiếm|phòng ngừa|phòng, chống
truy xuất|xét|thí điểm|tiết kiệm|tu bổ
chọn|thuê|mua|sửa|lắp|trang bị|tháo gỡ|giữ gìn|giữ vững|bảo tồn|khôi phục|tôn tạo|trưng bày|đón tiếp|khám|chữa|tiêm
dọn|thay thế|nâng cấp|cải tạo|mời|vận chuyển|phục hồi|hòa giải|cứu|ghi
"""

# How a sentence may begin before its subject.
_OPENINGS = """
Căn cứ|Trên cơ sở|Để|Với vai trò|Trong|Khi|Định kỳ|Hằng|Hàng|Trước ngày|Theo(?! dõi)|Sau khi|Đồng thời|Riêng
Đối với|Từ|Kết thúc|Trường hợp|Nếu|Chậm nhất|Ngoài ra|Bên cạnh|Ngoài|Về
"""

# Nouns with which a line begins that states a fact of a task, not one.
_FACTS = """
Kinh phí|Nguồn|Thời gian|Thời hạn|Địa điểm|Thành phần|Đối tượng|Số lượng|Hình thức|Dự án|Tiểu dự án|Phương án
Mức|Cơ chế|Trong đó|Cụ thể|Ghi chú|Nội dung|Điểm|Tổng số|Tổng(?! hợp|kết|kiểm|rà)|Dự kiến|Địa bàn|Ví dụ
Các nội dung|Lưu ý|Bao gồm|Gồm|Tần suất|Thông số|Chỉ tiêu|Mục tiêu|Tên|Mẫu|Phạm vi|Khung|Điều kiện|Hồ sơ|Việc
Công tác|Tình hình|Kết quả|Số
"""

# Titles of units that explain, justify or set aims, and assign nothing.
_SILENT_TITLES = """
mục đích|yêu cầu chung|yêu cầu cụ thể|yêu cầu của|yêu cầu đối với|yêu cầu về|mục tiêu|quan điểm|nguyên tắc
căn cứ|thực trạng|hiện trạng|tình hình|đánh giá chung|đánh giá tình hình|kết quả|tồn tại|hạn chế|nguyên nhân
khó khăn|phạm vi|đối tượng|giải thích từ ngữ|sự cần thiết|bài học|trình tự|thủ tục|cách thức|thành phần|ưu điểm
những kết quả|quy định chung|những quy định chung|cơ sở pháp lý|cơ sở thực tiễn|khái niệm|bối cảnh|hiệu lực
một số tồn tại|một số kết quả|phương châm|tầm nhìn|chế độ làm việc
"""

_PLURALS = "(?:tất cả |toàn thể )?các|những|mọi|từng|mỗi|toàn bộ|một số"
_NOUN = "|".join(_NOUNS)
POSITION = alternatives(_POSITIONS)
# Somebody by name or office; a bare noun ("Doanh nghiệp số") may as well be a topic.
NAMED_ACTOR = re.compile(
    rf"(?i:(?:tất cả |toàn thể )?các|những|mọi|từng|mỗi)\s|(?:(?:{POSITION})|{'|'.join(_ORGANS)})(?!\w)"
)
ACTOR = re.compile(
    rf"(?:(?i:{_PLURALS})\s+)?"
    rf"(?:(?:(?:{POSITION})|{'|'.join(_ORGANS)}|(?i:{_NOUN}))(?!\w))"
)
# Every word of those tables in small letters: no actor begins with another.
ACTOR_WORDS = frozenset(
    re.findall(r"[^\W\d_]+", " ".join((_POSITIONS, _NAMED_ORGANS, _PLAIN_NOUNS, *_ORGANS, *_NOUNS, _PLURALS)).lower())
)
STRONG_VERB = re.compile(rf"(?:{alternatives(_STRONG_VERBS)})(?!\w)")
PLAIN_VERB = re.compile(rf"(?:{alternatives(_PLAIN_VERBS)})(?!\w)")
VERB = re.compile(rf"(?<!\w)(?:{alternatives(_STRONG_VERBS, _PLAIN_VERBS, _WEAK_VERBS)})(?!\w)")
WORK = re.compile(rf"(?:{alternatives(_PLAIN_WORK)})(?!\w)")
FIRST_VERB = re.compile(
    rf"(?i:{alternatives(_STRONG_VERBS, _PLAIN_VERBS, _WEAK_VERBS, _PLAIN_WORK, _OTHER_VERBS)})(?!\w)"
)
OPENING = re.compile(rf"(?:{alternatives(_OPENINGS)})(?!\w)")
FACT = re.compile(rf"(?:{alternatives(_FACTS)})(?!\w)")
SILENT_TITLE = re.compile(rf"(?:về )?(?:(?:{alternatives(_SILENT_TITLES)})(?!\w)|yêu cầu\Z)")
