"""Sample: a draft that holds an error of every class of the catalogue; ``expected`` lists them one by one."""

from __future__ import annotations

from samples.layout import closing, department_head, letterhead, running_text
from samples.word_package import word_file
from samples.wordml import body, line

_TITLES = ("KẾ HOẠCH", "Phổ biến, giáo dục pháp luật năm 2025", "của Sở Tư pháp tỉnh An Lộc")
_BASES = (
    "Căn cứ Luật Phổ biến, giáo dục pháp luật ngày 20 tháng 6 năm 2012.",
    "Căn cứ Nghị định số 28/2013/NĐ-CP ngày 04 tháng 4 năm 2013 của Chính phủ quy định chi tiết một số điều của "
    "Luật Phổ biến, giáo dục pháp luật;",
    "Căn cứ Công văn số 3356/UBND-NC ngày 12 tháng 12 năm 2024 của UBND tỉnh về việc lập kế hoạch công tác tư pháp năm "
    "2025.",
)
_TEXT = (
    "Để chủ động triển khai trong năm Sở soạn thảo và tổ chức thực Kế hoạch phổ biến, giáo dục pháp luật năm 2025 như "
    "sau:",
    "*I. MỤC ĐÍCH YÊU CẦU",
    "*1. Mục đích",
    "a) Góp phần thực hiện Nghị quyết về nhiệm vụ năm 2025 của Hội đồng Nhân dân tỉnh và các chỉ tiêu kinh tế xã hội "
    "mà Đại hội đại biểu Đảng bộ tỉnh An Lộc, lần thứ XVII đề ra cho giai đoạn 2021 – 2025.",
    "b) Đưa luật mới đến tận thôn; Củng cố đội ngũ báo cáo viên, tuyên truyền viên; hoàn thành các chỉ tiêu của năm "
    "2024.",
    "*2. Yêu cầu",
    "a) Triển khai kịp thời, đầy đủ và kịp thời các luật vừa được Quốc hội thông qua;",
    "b) Công tác phổ biến giáo dục pháp luật phải đảm bảo thiết thực, dễ hiểu, đúng đối tượng.",
    "c) Nội dung gắn với nhiệm vụ kinh tế - xã hội 5 năm 2021-2025 của từng xã trong tỉnh An Lộc; tài liệu về phát "
    "triển kinh tế - xã hội giai đoạn 2021-2025 do xã tự soạn.",
    "*II. NỘI DUNG",
    "*1. Nhiệm vụ chung",
    "- Phổ biến các Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương về tiếp tục xây dựng và hoàn "
    "thiện Nhà nước pháp quyền xã hội chủ nghĩa Việt Nam trong giai đoạn mới; Chương trình hành động số 38-CTr/TU ngày "
    "15/02/2023 thực hiện Nghị quyết này; Chỉ thị số 32-CT/TW ngày 09/12/2003 của Ban Bí thư về đẩy mạnh sự lãnh đạo "
    "của Đảng trong công tác phổ biến, giáo dục pháp luật, Kết luận 80 của Ban Bí thư;",
    "- Thực hiện Quyết định số 407/QĐ ngày 30/3/2022 của Thủ tướng Chính phủ; các nghị quyết của UBND tỉnh và các Nghị "
    "quyết, Kế hoạch, đề án của HĐND tỉnh trong lĩnh vực tư pháp;",
    "- Tham gia phong trào toàn dân đoàn kết xây dựng đời sống văn hoá; kiện toàn các Tô hòa giải ở thôn, tổ dân phố.",
    "*## 2. Nhiệm vụ cụ thể",
    "a) Tổ chức 03-04 hội nghị giới thiệu luật mới tại nhà văn hóa xã.",
    "b) Biên soạn 20.000 tờ gấp, 05 tiểu phẩm, câu hỏi đáp,... phát trên đài truyền thanh của xã.",
    "c) Bồi dưỡng 600 hòa giải viên theo Luật Hòa giải ở cơ sở; chấm điểm công tác hòa giải cơ sở của từng thôn văn "
    "hóa.",
    "*3. Thời gian: Năm 2025",
    "*4. Số lượng khen thưởng",
    "4.1. Bằng khen của Chủ tịch UBND tỉnh: 03 tập thể.",
    "4.2. Giấy khen của Giám đốc Sở: 10 cá nhân.",
    "*5. Tổ chức thực hiện",
    "a) Phòng Phổ biến, giáo dục pháp luật chủ trì, phối hợp với Văn phòng Sở theo dõi, tổng hợp kết quả, báo cáo Giám "
    "đốc Sở trước ngày 05/12/2025.",
    "b) Trưởng phòng, Phó Trường phòng chịu trách nhiệm về tài liệu đăng trên Công thông tin điện tử của Sở./.",
)
_RECIPIENTS = (
    "- Bộ Tư pháp (để báo cáo);",
    "- UBND tỉnh (để báo cáo);",
    "- Giám đốc, các PGĐ Sở;",
    "- Phòng Tư pháp các huyện (để phối hợp)",
    "- Các phòng, đơn vị thuộc Sở;",
    "- Lưu: VT, PBGDPL<sup>HN</sup>",
)


def faulty_draft() -> bytes:
    """The file ``du-thao-du-loai-loi.docx``."""
    head = letterhead(department_head(("SỞ TƯ PHÁP",), "Số:        /KH-SSTP"), "An Lọc, ngày     tháng 01 năm 2025")
    titles = [*(line(text, bold=True) for text in _TITLES), line("")]
    bases = [body(text, italic=True) for text in _BASES]
    foot = closing(_RECIPIENTS, "GIÁM ĐỐC", name="Bạch Ngọc Thiều")
    # Word asks for a paragraph after the last table.
    return word_file(
        "".join([*head, *titles, *bases, *running_text(_TEXT), foot, line("")]),
        title="Dự thảo Kế hoạch phổ biến, giáo dục pháp luật",
    )
