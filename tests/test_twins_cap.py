"""Capital letters: the same slips in other sentences than those they were first seen in."""

from __future__ import annotations

import pytest

from tests.twins import assert_twins, fill

# (code, sentences with ⟦wrong|right⟧)
TABLE = {
    "CAP001": (
        "Hồ sơ gửi ⟦Sở khoa học và công nghệ|Sở Khoa học và Công nghệ⟧ tỉnh {province} để thẩm định.",
        "Kế hoạch số 15-KH/TU của ⟦Ban thường vụ Tỉnh ủy|Ban Thường vụ Tỉnh ủy⟧ {province} về {subject}.",
        "{department} phối hợp với ⟦Bộ Nông Nghiệp và Môi Trường|Bộ Nông nghiệp và Môi trường⟧ về {subject}.",
        "Báo cáo nộp tại ⟦sở Tài chính|Sở Tài chính⟧ tỉnh {province} năm {year}.",
    ),
    "CAP002": (
        "{department} rà soát hồ sơ về {subject}; ⟦Hoàn|hoàn⟧ thành việc số hóa trước tháng 6.",
        "Tỉnh {province} đẩy mạnh {subject}; ⟦Công|công⟧ tác tuyên truyền được chú trọng trong năm {year}.",
        "{department} lập danh sách các xã; ⟦Đồng|đồng⟧ thời theo dõi {subject}.",
        "Tỉnh {province} bố trí kinh phí cho {subject}; ⟦Xây|xây⟧ dựng cơ sở dữ liệu dùng chung.",
    ),
    "CAP003": (
        "{department} tỉnh {province} quán triệt các ⟦Nghị quyết, Quyết định|nghị quyết, quyết định⟧ về {subject}.",
        "Văn phòng theo dõi các ⟦Kế hoạch|kế hoạch⟧ của {department} đã được phê duyệt năm {year}.",
        "Tỉnh {province} lồng ghép các ⟦Chương trình, Đề án|chương trình, đề án⟧ đang thực hiện về {subject}.",
    ),
    "CAP004": (
        "Thực hiện ⟦kế hoạch|Kế hoạch⟧ số 14/KH-UBND ngày 20/4/{year} của Ủy ban nhân dân tỉnh {province}.",
        "{department} báo cáo theo ⟦chỉ thị|Chỉ thị⟧ số 05/CT-UBND ngày 12/3/{year} về {subject}.",
        "Tỉnh {province} điều chỉnh ⟦quyết định|Quyết định⟧ số 112/QĐ-UBND ngày 14/10/{year} về {subject}.",
    ),
    "CAP005": (
        "{department} thực hiện theo ⟦Khoản|khoản⟧ 2 Điều 5 của Quy chế về {subject}.",
        "Hồ sơ quy định tại ⟦Điểm|điểm⟧ a khoản 1 Điều 7 được {department} tỉnh {province} tiếp nhận.",
        "Mức chi theo khoản 3 ⟦điều|Điều⟧ 9 Nghị quyết số 12/NQ-HĐND của tỉnh {province} năm {year}.",
    ),
    "CAP006": (
        "{department} tỉnh {province} báo cáo về việc ⟦Triển|triển⟧ khai phần mềm mới năm {year}.",
        "Tỉnh {province} làm tốt công tác ⟦Quản|quản⟧ lý hồ sơ về {subject}.",
        "{department} sẽ ⟦Phối|phối⟧ hợp tập huấn cho cán bộ xã năm {year}.",
        "Lãnh đạo {department} họp về việc ⟦Bố|bố⟧ trí kinh phí cho {subject}.",
    ),
    "CAP007": (
        "{department} tỉnh {province} thực hiện Nghị ⟦Quyết|quyết⟧ của cấp trên về {subject}.",
        "Trình Giám ⟦Đốc|đốc⟧ xem xét {subject} trước tháng 9 năm {year}.",
        "Tỉnh {province} ban hành Quyết ⟦Định|định⟧ về {subject}.",
        "Lãnh đạo tỉnh {province} ký Chỉ ⟦Thị|thị⟧ về {subject} năm {year}.",
    ),
    "CAP008": (
        "Tỉnh {province} được tặng ⟦Huân chương lao động hạng nhì|Huân chương Lao động hạng Nhì⟧ năm {year}.",
        "{department} phân công trực trong dịp ⟦Tết nguyên đán|Tết Nguyên đán⟧ năm {year}.",
        "Tỉnh {province} đề nghị tặng {department} ⟦Huân chương độc lập|Huân chương Độc lập⟧.",
    ),
    "CAP009": (
        "Gồm: Kế hoạch tuyên truyền năm {year}; Chương trình tập huấn năm {year}; Kế hoạch kiểm tra năm {year}; "
        "⟦kế|Kế⟧ hoạch khảo sát tỉnh {province} năm {year}.",
        "{department} có: Đề án số hóa giai đoạn 2021-2025; ⟦chương|Chương⟧ trình về {subject} năm {year}; "
        "Kế hoạch văn thư năm {year}; Kế hoạch lưu trữ năm {year}.",
    ),
    "CAP010": (
        "Gồm: Kế hoạch phát triển rừng tỉnh {province}; Chương trình hỗ trợ việc làm; Đề án nâng cao dân trí; "
        "Chiến lược ⟦Phát|phát⟧ triển thương mại năm {year}.",
        "Thực hiện Chương trình hỗ trợ doanh nghiệp nhỏ; Kế hoạch ⟦Bồi|bồi⟧ dưỡng cán bộ của {department}; Kế hoạch "
        "phát triển đô thị; Đề án sắp xếp mạng lưới trường học năm {year}.",
    ),
    "CAP011": (
        "{department} tỉnh {province} thực hiện ⟦Luật ngân sách nhà nước|Luật Ngân sách nhà nước⟧ năm {year}.",
        "Giao dịch về {subject} theo quy định của ⟦Bộ Luật dân sự|Bộ luật Dân sự⟧.",
        "Tỉnh {province} tuyên truyền ⟦Luật phòng, chống ma túy|Luật Phòng, chống ma túy⟧ năm {year}.",
    ),
    "CAP012": (
        "Chỉ tiêu của ⟦đảng bộ|Đảng bộ⟧ xã {province} về {subject} đã hoàn thành năm {year}.",
        "Các cấp ủy ⟦Đảng|đảng⟧ tỉnh {province} lãnh đạo {subject}.",
        "Cán bộ, ⟦Đảng viên|đảng viên⟧ của {department} gương mẫu thực hiện năm {year}.",
    ),
    "CAP013": (
        "{department} trình ⟦chủ tịch|Chủ tịch⟧ Ủy ban nhân dân tỉnh {province} về {subject}.",
        "Cuộc họp do ⟦phó giám đốc|Phó Giám đốc⟧ Sở Nội vụ tỉnh {province} chủ trì năm {year}.",
        "Văn phòng báo cáo ⟦bí thư|Bí thư⟧ Tỉnh ủy {province} về {subject}.",
    ),
    "CAP014": (
        "{department} tỉnh {province} hết lòng phục vụ ⟦nhân dân|Nhân dân⟧ năm {year}.",
        "Tuyên truyền về {subject} trong ⟦nhân dân|Nhân dân⟧ và du khách năm {year}.",
        "{department} thực hiện chính sách của Đảng và ⟦nhà nước|Nhà nước⟧ về {subject}.",
    ),
    "CAP015": (
        "Tỉnh {province} thông qua ⟦Kế Hoạch Phát Triển Kinh Tế|Kế hoạch phát triển kinh tế⟧ năm {year}.",
        "{department} dự ⟦Tổng Kết Công Tác|tổng kết công tác⟧ về {subject} năm {year}.",
    ),
    "CAP016": (
        "{department} lưu hồ sơ theo quy định. ⟦các|Các⟧ phòng báo cáo về {subject} năm {year}.",
        "Tỉnh {province} đã rà soát xong hồ sơ. ⟦kết|Kết⟧ quả được gửi về {department}.",
    ),
    "CAP017": (
        "Tỉnh {province} nhân rộng mô hình ⟦dân vận khéo|“Dân vận khéo”⟧ năm {year}.",
        "{department} hưởng ứng phong trào thi đua ⟦cả nước chung sức xây dựng nông thôn mới"
        "|“Cả nước chung sức xây dựng nông thôn mới”⟧ năm {year}.",
        "Tỉnh {province} phát động phong trào ⟦bình dân học vụ số|“Bình dân học vụ số”⟧ cho {subject}.",
    ),
    "CAP018": (
        "{department} tỉnh {province} thực hiện ⟦đề án hỗ trợ học sinh, sinh viên khởi nghiệp đến năm 2025"
        "|Đề án “Hỗ trợ học sinh, sinh viên khởi nghiệp đến năm 2025”⟧ trong năm {year}.",
        "Tỉnh {province} bố trí kinh phí cho ⟦đề án tăng cường năng lực tiếp cận pháp luật của người dân"
        "|Đề án “Tăng cường năng lực tiếp cận pháp luật của người dân”⟧ năm {year}.",
    ),
    "CAP020": (
        "Kế hoạch của Ban Chỉ đạo {province} năm {year}: {department} báo cáo Ban ⟦chỉ|Chỉ⟧ đạo về {subject}.",
        "Chợ Trúc Lâm, cầu Trúc Lâm và bến Trúc Lâm ở {province}; {department} sửa đường vào Trúc ⟦lâm|Lâm⟧.",
    ),
    "CAP019": (
        "Căn cứ Nghị định số 12/2021/NĐ-CP ngày 05/7/2021 của Chính phủ quy định về {subject};\n"
        "Căn cứ Nghị định số 16/2022/NĐ-CP ngày 06/7/2022 của Chính phủ quy định về lưu trữ;\n"
        "Căn cứ Nghị định số 15/2022/NĐ-CP ngày 05/7/2022 của Chính phủ ⟦Quy|quy⟧ định về văn thư tại {province}.",
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/7/2021 của Ủy ban nhân dân tỉnh phê duyệt {subject}; Quyết định số"
        " 13/QĐ-UBND ngày 06/7/2021 của Ủy ban nhân dân tỉnh ban hành quy chế; Quyết định số 14/QĐ-UBND ngày 07/7/2021"
        " của Ủy ban nhân dân tỉnh ⟦Ban|ban⟧ hành định mức năm {year}.",
    ),
}


@pytest.mark.parametrize("code", TABLE)
def test_the_same_slip_elsewhere(code: str) -> None:
    assert_twins(code, list(fill(TABLE[code])))
