"""Texts of ``docparse compare`` and ``docparse dossier``: key → (Vietnamese, English)."""

from __future__ import annotations

COMPARE_TEXTS: dict[str, tuple[str, str]] = {
    "compare": (
        "so sánh kế hoạch của nhiều đơn vị, nhiều năm hoặc với kế hoạch cấp trên: mục, chỉ tiêu, nhiệm vụ, căn cứ",
        "plans of several organs or years, or against the superior's, side by side: sections, figures, tasks, bases",
    ),
    "compare_files": (
        "từ hai văn bản trở lên (tệp, thư mục hoặc gói .zip); một cũng được nếu có --against",
        "two documents or more (files, folders or zip archives); one is enough with --against",
    ),
    "compare_against": (
        "kế hoạch của cấp trên: chỉ tiêu, nhiệm vụ nào chưa ai thực hiện, ai đặt thấp hơn, ai đổi thời hạn",
        "the superior's plan: which of its figures and tasks nobody carries, who falls short, who changed a deadline",
    ),
    "compare_too_few": (
        "cần ít nhất hai văn bản đọc được để so sánh; hãy nêu thêm tệp, hoặc nêu văn bản cấp trên bằng --against",
        "at least two readable documents are needed; name more files, or the superior's document with --against",
    ),
    "compare_no_parent": (
        "không đọc được văn bản cấp trên {path}; hãy sửa tệp hoặc bỏ --against",
        "the superior's document {path} cannot be read; mend the file or leave --against out",
    ),
    "compare_parent_many": (
        "--against chỉ nhận một văn bản; {path} có {count}",
        "--against takes one document; {path} holds {count}",
    ),
    "dossier": (
        "đối chiếu cả hồ sơ trình: tên, số, ngày, tổng số, người ký; góp ý → trả lời → dự thảo",
        "a whole dossier checked together: names, numbers, dates, totals, signers; comment → answer → draft",
    ),
    "dossier_files": (
        "các tệp của một hồ sơ (tệp, thư mục hoặc gói .zip)",
        "the files of one dossier (files, folders or zip archives)",
    ),
    "dossier_roles": (
        "vai trò của từng tệp, theo thứ tự: submission (tờ trình), draft (dự thảo), annex (phụ lục), slip (phiếu "
        "trình), comments (góp ý), response (tiếp thu, giải trình), ? (để máy đoán); không nêu thì máy đoán hết",
        "the role of each file, in order: submission, draft, annex, slip, comments, response, ? (guessed); without it "
        "all are guessed",
    ),
    "dossier_bad_role": (
        "“{value}” không phải vai trò của tệp trong hồ sơ; chọn trong: {choices}",
        "“{value}” is no role of a file in a dossier; choose from: {choices}",
    ),
    "dossier_role_count": (
        "--roles nêu {roles} vai trò cho {files} tệp; hãy nêu đủ mỗi tệp một vai trò, theo thứ tự (dùng ? để máy đoán)",
        "--roles names {roles} roles for {files} files; name one for each file, in order (? has it guessed)",
    ),
    "dossier_too_few": (
        "cần ít nhất hai tệp đọc được để đối chiếu hồ sơ",
        "at least two readable files are needed to check a dossier",
    ),
}
