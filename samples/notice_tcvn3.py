"""A notice of 2008 as it was typed then: a text file in TCVN3, its capitals without their own codes.

``python -m samples.notice_tcvn3`` writes ``thong-bao-tcvn3.txt``; change the text here, not in the file.
"""

from __future__ import annotations

from pathlib import Path

from docparse.text.encodings import TCVN3

NOTICE = """\
       UBND TỈNH AN LỘC                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ BƯU CHÍNH, VIỄN THÔNG              Độc lập - Tự do - Hạnh phúc
          -------                          ---------------------------

     Số: 26/TB-SBCVT                     An Lộc, ngày 12 tháng 3 năm 2008

                               THÔNG BÁO
      Về việc đổi bộ mã chữ Việt trên máy tính của các cơ quan hành chính

    Thực hiện Quyết định số 72/2002/QĐ-TTg ngày 10/6/2002 của Thủ tướng Chính phủ,
qua soát xét cuối năm 2007, 19 trong 31 cơ quan của tỉnh vẫn soạn thảo bằng phông
chữ cũ nên thư điện tử gửi đi đọc không được. Sở Bưu chính, Viễn thông thông báo:

    1. Từ ngày 01/4/2008, mọi văn bản mới được soạn bằng bộ mã Unicode. Mẫu trình bày
theo Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP ngày 06/5/2005.

    2. Sở Nội vụ mở 02 lớp hướng dẫn cán bộ văn thư trước ngày 25/3/2008.

    3. Văn phòng các sở chuyển kho biểu mẫu cũ sang bộ mã mới, xong trước ngày
30/6/2008. Tệp gốc phải giữ lại ít nhất 12 tháng để đối chiếu.

    4. Vướng mắc gửi về Phòng Công nghệ thông tin của Sở để gỡ trong ngày./.

Nơi nhận:                                           GIÁM ĐỐC
- UBND tỉnh (để b/c);
- Các sở, ban, ngành;
- Lưu: VT, CNTT.

                                                  Lương Thế Quảng
"""


def write() -> None:
    """Write the notice beside this module."""
    path = Path(__file__).with_name("thong-bao-tcvn3.txt")
    path.write_bytes(TCVN3.encode(NOTICE).encode("latin-1"))


if __name__ == "__main__":
    write()
