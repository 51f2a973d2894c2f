"""Texts of ``docparse graph``: key → (Vietnamese, English)."""

from __future__ import annotations

GRAPH_TEXTS: dict[str, tuple[str, str]] = {
    "graph": (
        "đồ thị viện dẫn của nhiều văn bản: văn bản nào dựa trên văn bản hết hiệu lực, ai dẫn văn bản nào; xuất "
        "GraphML, GEXF, JSON, DOT, CSV, HTML",
        "citation graph of many documents: what rests on expired instruments, who cites what; written as GraphML, "
        "GEXF, JSON, DOT, CSV, HTML",
    ),
    "graph_files": (
        "tệp, thư mục hoặc gói .zip cần đọc; hoặc một đồ thị đã xuất (.json), khỏi đọc lại các văn bản",
        "files, folders or zip archives to read; or a graph written earlier (.json) instead of the documents",
    ),
    "graph_format": (
        "dạng kết quả: {choices}; của câu hỏi: text (mặc định), json; của đồ thị: mặc định theo đuôi của tệp -o, nếu "
        "không thì graphml",
        "format of the result: {choices}; of a question: text (default), json; of the graph: by the suffix of -o, else "
        "graphml",
    ),
    "graph_questions": ("câu hỏi (có thể hỏi nhiều câu một lần)", "questions (several may be asked at once)"),
    "graph_expired": (
        "văn bản nào dựa, trực tiếp hoặc qua văn bản khác, trên văn bản đã hết hiệu lực (hôm nay hoặc ngày --on)",
        "what rests, directly or through others, on an expired instrument (today, or on the day --on)",
    ),
    "graph_expired_then": (
        "văn bản nào dựa trên văn bản đã hết hiệu lực ngay vào ngày ban hành của nó",
        "what rests on an instrument that had expired already on the day of issue",
    ),
    "graph_rests_on": (
        "văn bản nào dựa, trực tiếp hoặc qua văn bản khác, trên văn bản này (số, ký hiệu hoặc tên)",
        "what rests, directly or through others, on this instrument (number or name)",
    ),
    "graph_cites": (
        "văn bản nào dẫn văn bản này (số, ký hiệu hoặc tên)",
        "which documents cite this instrument (number or name)",
    ),
    "graph_most_cited": ("những văn bản được dẫn nhiều nhất", "the most cited instruments"),
    "graph_top": ("số dòng của --most-cited (mặc định: 20)", "lines of --most-cited (default: 20)"),
    "graph_cycles": ("văn bản dựa lẫn nhau thành vòng", "instruments that rest on each other in a circle"),
    "graph_two_dates": ("văn bản được ghi hai ngày khác nhau", "instruments that are cited under two dates"),
    "graph_missing_bases": (
        "căn cứ mà các văn bản tương tự có mà văn bản này thiếu",
        "legal bases that sister documents cite and a document lacks",
    ),
    "graph_bad_count": ("“{value}” không phải số nguyên dương", "“{value}” is not a positive number"),
    "graph_not_a_graph": (
        "{path}: không phải đồ thị của docparse; xuất lại bằng: docparse graph THƯ_MỤC -o do-thi.json",
        "{path} is no graph of docparse; write one with: docparse graph FOLDER -o graph.json",
    ),
    "graph_alone": (
        "đồ thị đã xuất ({path}) phải đứng một mình; muốn thêm văn bản thì đọc lại cả thư mục",
        "a graph written earlier ({path}) stands alone; to add documents read the whole folder again",
    ),
    "graph_answer_format": (
        "câu trả lời chỉ có dạng text hoặc json, không có dạng {format}; bỏ câu hỏi nếu muốn xuất đồ thị",
        "answers are text or json, not {format}; leave the questions out to write the graph",
    ),
    "graph_no_question": (
        "dạng text cần một câu hỏi, ví dụ --expired hoặc --cites SỐ",
        "the format text needs a question, such as --expired or --cites NUMBER",
    ),
}
