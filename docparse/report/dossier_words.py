"""The words of a dossier checked together, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.compare_words import compare_words
from docparse.report.words import Lang

_WORDS: dict[str, tuple[str, str]] = {
    # Words of the comparison that mean something else here.
    "compare_heading": ("HỒ SƠ TRÌNH: {count} TỆP", "DOSSIER: {count} FILES"),
    "compare_papers": ("Các tệp trong hồ sơ", "The files of the dossier"),
    "compare_document": ("Tệp", "File"),
    "compare_summary": ("Chỗ chưa khớp", "What does not agree"),
    "compare_alike": (
        "Không thấy chỗ nào chưa khớp trong những gì đã đối chiếu dưới đây.",
        "Nothing of what was held side by side below disagrees.",
    ),
    "compare_counts": (
        "{facts} điều phải thống nhất, {comments} ý kiến góp ý được đối chiếu.",
        "{facts} things that should be one and {comments} comments were held side by side.",
    ),
    # roles
    "role_submission": ("Tờ trình", "Submission"),
    "role_draft": ("Dự thảo", "Draft"),
    "role_annex": ("Phụ lục", "Annex"),
    "role_slip": ("Phiếu trình", "Slip"),
    "role_comments": ("Góp ý", "Comments"),
    "role_response": ("Tiếp thu, giải trình", "Response"),
    "role_none": ("Chưa rõ vai trò", "Role not known"),
    # tables
    "dossier_facts": ("Những điều phải thống nhất", "What should be one"),
    "dossier_fact": ("Nội dung", "What"),
    "dossier_comments": ("Góp ý → trả lời → dự thảo", "Comment → answer → draft"),
    "dossier_comment": ("Ý kiến góp ý", "Comment"),
    "dossier_commenter": ("Người góp ý", "Made by"),
    "dossier_answer": ("Trả lời", "Answer"),
    "dossier_in_draft": ("Trong dự thảo", "In the draft"),
    "fact_title": ("Tên văn bản", "Title"),
    "fact_paper": ("Số, ngày văn bản", "Number and date"),
    "fact_signer": ("Người ký", "Signer"),
    "fact_figure": ("Số liệu", "Figure"),
    "fact_total": ("Tổng số", "Total"),
    "fact_date": ("Thời hạn", "Date"),
    "fact_name": ("Tên gọi", "Name"),
    "fact_agrees": ("khớp", "agrees"),
    "fact_differs": ("CHƯA KHỚP", "DIFFERS"),
    "disposition_accepted": ("tiếp thu", "accepted"),
    "disposition_partly": ("tiếp thu một phần", "accepted in part"),
    "disposition_explained": ("giải trình", "explained"),
    "disposition_none": ("chưa trả lời", "not answered"),
    "change_made": ("đã sửa: {place}", "changed: {place}"),
    "change_not made": ("chưa thấy sửa", "no change found"),
    "change_elsewhere": ("sửa ở chỗ khác: {place}", "changed elsewhere: {place}"),
    "change_to look at": ("cần đọc để đối chiếu", "to be read"),
    "no_need": ("—", "—"),
    # statements
    "figure_power_of_ten": (
        "{label_told} {one_at} ghi {one}, {other_at} ghi {other}; lệch hàng nghìn lần, cần xem lại đơn vị tính",
        "{label_told} {one} in {one_at}, {other} in {other_at}; a thousand times apart, look at the unit",
    ),
    "figure_two_names": (
        "Cùng một con số {value} nhưng {one_at} gọi là “{one}”, {other_at} gọi là “{other}”",
        "One figure, {value}, is “{one}” in {one_at} and “{other}” in {other_at}",
    ),
    "figure_differs": (
        "{label_told} {one_at} ghi {one}, {other_at} ghi {other}",
        "{label_told} {one} in {one_at}, {other} in {other_at}",
    ),
    "figure_rounded": (
        "{label_told} {one_at} ghi {one}, {other_at} ghi {other}: làm tròn khác nhau",
        "{label_told} {one} in {one_at}, {other} in {other_at}: rounded differently",
    ),
    "total_differs": (
        "Tổng số ở {one_at} là {one}, {other_at} ghi {other}",
        "The total is {one} in {one_at}, {other} in {other_at}",
    ),
    "paper_date_differs": (
        "{paper}: {one_at} ghi ngày {one}, {other_at} ghi ngày {other}",
        "{paper}: {one} in {one_at}, {other} in {other_at}",
    ),
    "paper_number_differs": (
        "{paper}: {one_at} ghi số {one}, {other_at} ghi số {other}",
        "{paper}: number {one} in {one_at}, {other} in {other_at}",
    ),
    "paper_number_blank": (
        "{who} để trống số của {paper}, hồ sơ đã có số",
        "{who} leaves the number of {paper} blank, which the dossier has",
    ),
    "signer_differs": (
        "Người ký: {one_at} là {one}, {other_at} ghi {other}",
        "Signer: {one} in {one_at}, {other} in {other_at}",
    ),
    "signer_position_differs": (
        "Chức vụ người ký: {one_at} là {one}, {other_at} ghi khác ({other})",
        "Position of the signer: {one} in {one_at}, otherwise in {other_at} ({other})",
    ),
    "title_differs": (
        "Tên văn bản “{title}”: {one_at} ghi “{one}”, {other_at} ghi “{other}”",
        "The title “{title}”: “{one}” in {one_at}, “{other}” in {other_at}",
    ),
    "name_two_spellings": (
        "Một tên viết hai cách: {one_at} ghi “{one}”, {other_at} ghi “{other}”",
        "One name in two spellings: “{one}” in {one_at}, “{other}” in {other_at}",
    ),
    "date_differs": (
        "{label_told} {one_at} ghi {one}, {other_at} ghi {other}",
        "{label_told} {one} in {one_at}, {other} in {other_at}",
    ),
    "accepted_without_change": (
        "{commenter}: ý kiến được ghi là tiếp thu nhưng dự thảo chưa có “{asked}”",
        "{commenter}: told as accepted, but the draft does not have “{asked}”",
    ),
    "accepted_kept": (
        "{commenter}: ý kiến được ghi là tiếp thu nhưng chỗ đó trong dự thảo chưa sửa ({comment})",
        "{commenter}: told as accepted, but that place of the draft is unchanged ({comment})",
    ),
    "accepted_elsewhere": (
        "{commenter}: ý kiến được tiếp thu, dự thảo sửa ở chỗ khác ({comment})",
        "{commenter}: accepted, the draft was changed elsewhere ({comment})",
    ),
    "comment_without_answer": (
        "{commenter}: ý kiến chưa được trả lời ({comment})",
        "{commenter}: a comment without an answer ({comment})",
    ),
    "answer_blank": ("{commenter}: ô trả lời để trống ({comment})", "{commenter}: the answer is blank ({comment})"),
}


def dossier_words(lang: Lang = "vi") -> Mapping[str, str]:
    """Key → word in the language, the words of the comparison among them."""
    return {**compare_words(lang), **{key: said[lang == "en"] for key, said in _WORDS.items()}}
