"""What keeps a file from being written into, in words for its owner."""

from __future__ import annotations

from docparse.values import UnreadableFile


def changed_since(path: str) -> UnreadableFile:
    """The error for a file that is no longer what was checked."""
    return UnreadableFile(
        path=path,
        code="changed",
        message="Tệp đã thay đổi trong lúc kiểm tra nên không ghi kết quả vào.",
        remedy="Hãy lưu và đóng tệp trong Word hoặc LibreOffice rồi chạy lại.",
    )


def misread(path: str) -> UnreadableFile:
    """The error for a copy that does not read as it should, and is not written therefore."""
    return UnreadableFile(
        path=path,
        code="not_fixable",
        message="Không sửa được an toàn: bản sửa đọc lại không khớp với bản gốc, nên không ghi ra.",
        remedy="Hãy xem kết quả docparse check rồi sửa trong Word hoặc LibreOffice; xin báo lỗi cho người phát triển.",
    )
