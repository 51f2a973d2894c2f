"""Texts of ``docparse corpus``: key → (Vietnamese, English)."""

from __future__ import annotations

CORPUS_TEXTS: dict[str, tuple[str, str]] = {
    "corpus": (
        "hỏi cả một kho đã lập bằng docparse batch: văn bản được dẫn nhiều nhất, văn bản dẫn văn bản hết hiệu lực, chỉ "
        "tiêu, điểm phát hiện, đồ thị viện dẫn, câu hỏi SQL",
        "questions to a whole archive made by docparse batch: most cited instruments, citations of expired ones, "
        "figures, findings, the citation graph, SQL",
    ),
    "corpus_questions": ("câu hỏi", "questions"),
    "corpus_question": ("CÂU_HỎI", "QUESTION"),
    "corpus_no_question": (
        "chưa nêu câu hỏi; xem “docparse corpus --help”", "no question given; see “docparse corpus --help”",
    ),
    "corpus_cited": (
        "văn bản được nhiều văn bản viện dẫn nhất, với hiệu lực hôm nay hoặc ngày --on",
        "the instruments that most documents cite, with their states today or on --on",
    ),
    "corpus_expired": (
        "viện dẫn văn bản đã hết hiệu lực, theo cơ quan và tháng ban hành: hết hiệu lực khi ban hành, và nay hết hiệu "
        "lực",
        "citations of expired instruments by office and month: expired when issued, and expired now",
    ),
    "corpus_quotas": (
        "chỉ tiêu theo danh hiệu, nội dung hoặc đơn vị tính: số lượng, tổng, nhỏ nhất, trung vị, lớn nhất",
        "figures by award, indicator or unit: count, sum, least, median, most",
    ),
    "corpus_findings": (
        "điểm phát hiện theo quy tắc, nhóm lỗi, mức hoặc cơ quan, kèm tỷ lệ trên 1.000 tiếng",
        "findings by rule, kind, severity or office, also per 1,000 syllables",
    ),
    "corpus_documents": (
        "văn bản theo loại, cơ quan ban hành, tháng hoặc kết luận",
        "documents by type, issuer, month or verdict",
    ),
    "corpus_errors": ("tệp không có kết quả, theo lý do", "files without a result, by reason"),
    "corpus_graph": (
        "đồ thị viện dẫn của cả kho: --most-cited, --resting-on-expired, --cycles, --export",
        "the citation graph of the archive: --most-cited, --resting-on-expired, --cycles, --export",
    ),
    "corpus_sql": (
        "câu hỏi SELECT của riêng bạn trên các bảng của kho; không đọc, ghi được tệp nào khác",
        "a SELECT of your own over the tables of the archive; it can read or write no other file",
    ),
    "corpus_archive": (
        "thư mục kết quả của docparse batch", "the folder that docparse batch has written",
    ),
    "corpus_query": ("một câu SELECT", "one SELECT statement"),
    "corpus_format": (
        "dạng kết quả: {choices} (mặc định theo đuôi của tệp -o, nếu không thì {default})",
        "format of the result: {choices} (default by the suffix of -o, else {default})",
    ),
    "corpus_from": ("từ tháng này (2026-03 hoặc 3/2026)", "from this month on (2026-03 or 3/2026)"),
    "corpus_to": ("đến hết tháng này", "up to the end of this month"),
    "corpus_issuer": (
        "cơ quan ban hành: một phần tên, hoặc mã (UBND@lao-cai)", "the issuing office: part of its name, or its id",
    ),
    "corpus_type": ("loại văn bản (Kế hoạch, Quyết định …)", "type of the documents"),
    "corpus_limit": (
        "số dòng nhiều nhất; 0: tất cả (mặc định: {default} dòng trên màn hình, tất cả trong tệp)",
        "at most so many rows; 0: all (default: {default} on the screen, all in a file)",
    ),
    "corpus_by": ("xếp theo: {choices} (mặc định: {default})", "group by: {choices} (default: {default})"),
    "corpus_plot": (
        "vẽ thêm biểu đồ vào tệp .svg này (dán được vào Word)", "draw a chart into this .svg file, too",
    ),
    "corpus_list": ("nêu từng văn bản, từng tệp thay vì con số", "tell each document or file instead of counts"),
    "corpus_on": (
        "xét hiệu lực vào ngày này theo sổ đăng ký (2026-03-05 hoặc 05/03/2026)",
        "judge the validity on this day by the registry (2026-03-05 or 05/03/2026)",
    ),
    "corpus_most_cited": ("những văn bản được dẫn nhiều nhất", "the most cited instruments"),
    "corpus_resting": (
        "văn bản dựa, trực tiếp hoặc qua văn bản khác, trên văn bản đã hết hiệu lực, kèm chuỗi căn cứ",
        "documents that rest, directly or through others, on expired instruments, with the chain",
    ),
    "corpus_cycles": ("văn bản dựa lẫn nhau thành vòng", "instruments that rest on each other in a circle"),
    "corpus_export": (
        "ghi cả đồ thị vào tệp -o: {choices}", "write the whole graph to -o: {choices}",
    ),
    "corpus_bad_month": ("“{value}” không phải tháng; viết như 2026-03 hoặc 3/2026", "“{value}” is no month"),
    "corpus_bad_limit": ("“{value}” không phải số nguyên không âm", "“{value}” is not a whole number of 0 or more"),
    "corpus_no_plot": (
        "bảng liệt kê (--list) không có biểu đồ; bỏ --list hoặc bỏ --plot",
        "a list has no chart; leave out --list or --plot",
    ),
}  # fmt: skip
