"""Texts of ``docparse batch``: key → (Vietnamese, English)."""

from __future__ import annotations

BATCH_TEXTS: dict[str, tuple[str, str]] = {
    "batch": (
        "đọc và kiểm tra cả kho văn bản, ghi thành các bảng Parquet; dừng lúc nào cũng được, chạy lại là làm tiếp",
        "read and check a whole archive into Parquet tables; stop it at any time, the same command goes on",
    ),
    "batch_inputs": (
        "thư mục, tệp, gói .zip, mẫu tên (đặt trong ngoặc kép, ** là mọi thư mục con) hoặc URL (s3://…)",
        "folders, files, .zip archives, patterns (quoted; ** goes through folders) or URLs (s3://…)",
    ),
    "batch_output": (
        "thư mục (hoặc URL) nhận các bảng: mới, trống, hoặc của lần chạy trước",
        "folder (or URL) for the tables: new, empty, or that of an earlier run",
    ),
    "batch_workers": ("số tiến trình (mặc định: mọi lõi của máy)", "processes (default: all cores)"),
    "batch_engine": (
        "local: máy này (mặc định); dask: cụm máy Dask ở địa chỉ --scheduler",
        "local: this machine (default); dask: the Dask cluster at --scheduler",
    ),
    "batch_scheduler": (
        "địa chỉ bộ điều phối Dask, ví dụ tcp://may-chu:8786 (các máy phải thấy cùng đường dẫn vào và ra)",
        "address of the Dask scheduler, like tcp://host:8786 (all machines must see the same paths)",
    ),
    "batch_needs_scheduler": ("--engine dask cần --scheduler ĐỊA_CHỈ", "--engine dask needs --scheduler ADDRESS"),
    "batch_only_dask": ("--scheduler chỉ dùng cùng --engine dask", "--scheduler goes with --engine dask only"),
    "batch_partition_size": (
        "số văn bản trong một phần (mặc định 4 đến 512, theo số văn bản)",
        "documents in a partition (default 4 to 512, by how many there are)",
    ),
    "batch_time_limit": (
        "số giây nhiều nhất cho một tệp (mặc định {default:g}); quá thì tệp đó vào bảng lỗi",
        "most seconds for one file (default {default:g}); past that it goes to the table of errors",
    ),
    "batch_memory_limit": (
        "số MB bộ nhớ nhiều nhất của tiến trình đọc tệp (mặc định {default}; 0: không giới hạn; Windows không áp dụng)",
        "most MB of memory of a process (default {default}; 0: no limit; not on Windows)",
    ),
    "batch_extract_only": (
        "chỉ trích xuất, không kiểm tra lỗi (nhanh hơn nhiều)",
        "extract only, check nothing (much faster)",
    ),
    "batch_retry_errors": (
        "đọc lại những tệp lần trước bị lỗi",
        "try files again that had an error before",
    ),
    "batch_bad_number": ("“{value}” không phải số lớn hơn 0", "“{value}” is no number above 0"),
    "batch_progress": (
        "{done}/{total} ({percent} %) · {rate:.1f} văn bản/giây · còn khoảng {left} · {name}",
        "{done}/{total} ({percent} %) · {rate:.1f} documents/s · about {left} left · {name}",
    ),
    "batch_left_unknown": ("…", "…"),
    "batch_line": (
        "{done}/{total} văn bản ({percent} %), {rate:.1f} văn bản/giây, còn khoảng {left}",
        "{done}/{total} documents ({percent} %), {rate:.1f} a second, about {left} left",
    ),
    "batch_done": (
        "{files} văn bản: đọc mới {analysed}, làm dở lần trước {resumed}, nội dung đã biết {carried}, "
        "không đổi {unchanged}; {partitions} phần trong {path}; {seconds}.",
        "{files} documents: {analysed} analysed, {resumed} done by the run before, {carried} known by their content, "
        "{unchanged} unchanged; {partitions} partitions in {path}; {seconds}.",
    ),
    "batch_gone": (
        "{count} văn bản không còn trong nguồn: đã bỏ khỏi các bảng.",
        "{count} documents are no longer there: taken out of the tables.",
    ),
    "batch_errors": (
        "{count} tệp không có kết quả ({kinds}); lý do từng tệp nằm trong bảng errors:",
        "{count} files without results ({kinds}); the reason for each is in the table errors:",
    ),
    "batch_standing_errors": (
        "{count} tệp không đổi vẫn không có kết quả từ lần chạy trước (bảng errors); thử lại: --retry-errors",
        "{count} unchanged files have no results since an earlier run (table errors); try again: --retry-errors",
    ),
    "batch_allow_classified": (
        "đưa vào bảng cả văn bản có dấu chỉ độ mật (mặc định để ngoài, ghi trong bảng errors)",
        "take in documents stamped as classified (left out by default, named in the table errors)",
    ),
    "batch_more_errors": ("… và {count} tệp khác.", "… and {count} more."),
    "batch_next": (
        "Xem tiếp: docparse corpus documents {path}",
        "Next: docparse corpus documents {path}",
    ),
    "batch_interrupted": (
        "Đã dừng; phần đã xong được giữ. Chạy lại cùng lệnh để làm tiếp.",
        "Stopped; what is done is kept. Run the same command to go on.",
    ),
    "batch_needs_pyarrow": (
        'cần thêm gói pyarrow để ghi bảng: pip install "docparse[batch]"',
        'the package pyarrow is needed to write the tables: pip install "docparse[batch]"',
    ),
    "batch_needs_dask": (
        'cần thêm gói distributed: pip install "docparse[dask]"',
        'the package distributed is needed: pip install "docparse[dask]"',
    ),
}
