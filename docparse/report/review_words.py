"""The words of the review table of cited instruments: key → (Vietnamese, English)."""

from __future__ import annotations

REVIEW_WORDS: dict[str, tuple[str, str]] = {
    # columns
    "review_instrument": ("Văn bản căn cứ, viện dẫn", "Instrument cited"),
    "review_state": ("Tình trạng", "State"),
    "review_state_then": ("Tình trạng ngày ký", "State when signed"),
    "review_day_then": ("Ngày ký", "Day of signing"),
    "review_state_now": ("Tình trạng nay", "State now"),
    "review_day_now": ("Xét tại ngày", "Judged on"),
    "review_successor": ("Thay thế bởi", "Replaced by"),
    "review_evidence": ("Căn cứ xác định", "Evidence"),
    "review_source": ("Nguồn", "Source"),
    "review_as_of": ("Tính đến ngày", "As of"),
    "review_remark": ("Lưu ý", "Remark"),
    "review_number": ("Số, ký hiệu", "Number"),
    "review_cited_by": ("Văn bản viện dẫn", "Cited by"),
    "review_documents": ("Số văn bản", "Documents"),
    "review_bases": ("Là căn cứ", "As basis"),
    # an instrument without a state, and why
    "review_absent": ("không có trong sổ đăng ký", "not in the registry"),
    "review_uncounted": ("không thấy số này", "no such number"),
    "review_ambiguous": ("chưa rõ là văn bản nào", "several may be meant"),
    "review_near": ("không khớp văn bản nào trong sổ", "fits no instrument"),
    "review_unnamed": ("không có số để tra", "no number to look up"),
    "review_unlinked": ("chưa rõ là văn bản nào", "not known which instrument"),
    "review_passing": ("không xét hiệu lực", "not asked about"),
    "review_itself": ("chính văn bản này", "this document"),
    # states on several days
    "review_then": ("ngày ký {day}: {state}", "signed {day}: {state}"),
    "review_now": ("nay ({day}): {state}", "now ({day}): {state}"),
    "review_then_short": ("ngày ký: {state}", "when signed: {state}"),
    "review_now_short": ("nay: {state}", "now: {state}"),
    "review_days": ("Ngày ký {then}; “nay” là {now}.", "Signed {then}; “now” is {now}."),
    "review_day": ("Xét tại ngày {now}.", "Judged on {now}."),
    "review_since": ("từ {day}", "since {day}"),
    "review_stateless": ("chưa rõ: sổ đăng ký không ghi tình trạng", "unknown: no source states it"),
    "review_last_known": (
        "{state} theo nguồn đến {day}; chưa rõ sau đó", "{state} by the source until {day}, then unknown",
    ),
    # how it is known
    "review_found_expired": ("hết hiệu lực từ {day}", "no longer in force from {day}"),
    "review_found_in_force": ("có hiệu lực từ {day}", "in force from {day}"),
    "review_found_not_yet": ("có hiệu lực từ {day}", "in force from {day}"),
    "review_found_period_ended": ("thời kỳ áp dụng đến trước {day}", "its period ended before {day}"),
    # remarks
    "review_is": ("số", "number"),
    "review_meant": ("có phải {meant}?", "is {meant} meant?"),
    "review_differs": ("sổ đăng ký ghi {told}: cần đối chiếu", "the registry says {told}: to be verified"),
    "review_told_date": ("ngày {day}", "{day}"),
    "review_told_title": ("trích yếu “{title}”", "title “{title}”"),
    "review_not_then": (
        "không còn hiệu lực vào ngày ký của: {paths}", "no longer in force when these were signed: {paths}",
    ),
    # one table of several documents
    "review_heading": (
        "BẢNG RÀ SOÁT VĂN BẢN ĐƯỢC VIỆN DẪN TRONG {count} VĂN BẢN", "REVIEW OF WHAT {count} DOCUMENTS CITE",
    ),
    "review_papers": ("Các văn bản được rà soát:", "The documents reviewed:"),
    "review_bases_of": (" (căn cứ {count})", " (basis {count})"),
    "review_stale": ("còn hiệu lực đến một ngày trước đó", "in force until some day before"),
    "review_count": (
        "{count} văn bản; tình trạng ngày {day}: {states}", "{count} instruments; on {day}: {states}",
    ),
}  # fmt: skip
