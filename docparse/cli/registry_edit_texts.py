"""Texts of what an office itself writes, sees, hands on and takes over: key → (Vietnamese, English)."""

from __future__ import annotations

EDIT_TEXTS: dict[str, tuple[str, str]] = {
    # show, history
    "registry_show": (
        "tất cả những gì sổ đăng ký biết về các văn bản: nguồn, tên gọi khác, quan hệ hai chiều, lịch sử sửa sổ",
        "all that the registry knows of instruments: sources, other names, relations both ways, history",
    ),
    "registry_no_number": ("chưa nêu số, ký hiệu hoặc tên văn bản", "no number or name of an instrument"),
    "registry_references": (
        "số, ký hiệu (30/2020/NĐ-CP), cả câu viện dẫn (“Nghị định số 30/2020/NĐ-CP ngày 05/3/2020”), "
        "hoặc tên luật (“Luật Đất đai 2024”)",
        "number (30/2020/NĐ-CP), a whole citation, or the name of a law (“Luật Đất đai 2024”)",
    ),
    "registry_history": (
        "lịch sử sổ đăng ký riêng: ai đã sửa gì, lúc nào, vì sao",
        "the history of the office's registry: who changed what, when and why",
    ),
    "registry_history_number": ("chỉ của văn bản này", "only of this instrument"),
    "registry_no_history": ("Chưa có thay đổi nào được ghi.", "No change has been recorded."),
    # set, unset
    "registry_set": (
        "ghi điều đơn vị đã tra cứu về một văn bản vào sổ đăng ký riêng",
        "write what your office has found out about an instrument into its registry",
    ),
    "registry_unset": (
        "rút lại điều đơn vị đã ghi về một văn bản (lịch sử vẫn còn)",
        "take back what your office wrote of an instrument (the history keeps it)",
    ),
    "registry_reference": (
        "số, ký hiệu, hoặc cả câu viện dẫn, hoặc tên luật", "number, a whole citation, or the name of a law",
    ),
    "registry_state": (
        "tình trạng hiệu lực: {choices}, hoặc như vbpl.vn ghi (“Còn hiệu lực”, “Hết hiệu lực một phần” …)",
        "validity: {choices}, or as vbpl.vn writes it",
    ),
    "registry_bad_state": (
        "không hiểu tình trạng “{value}” (được phép: {choices})", "unknown state: {value} (allowed: {choices})",
    ),
    "registry_state_in_force": ("Còn hiệu lực", "In force"),
    "registry_state_partly_expired": ("Hết hiệu lực một phần", "Partly expired"),
    "registry_state_expired": ("Hết hiệu lực", "Expired"),
    "registry_state_not_yet": ("Chưa có hiệu lực", "Not yet"),
    "registry_state_period_ended": ("Hết thời hạn áp dụng", "Period ended"),
    "registry_effective": ("ngày có hiệu lực", "first day in force"),
    "registry_expiry": (
        "ngày hết hiệu lực (ngày đầu tiên không còn hiệu lực)", "first day on which it is no longer in force",
    ),
    "registry_replaced_by": (
        "văn bản thay thế; nếu chưa có trong sổ thì ghi cả ngày: “Nghị định số 78/2025/NĐ-CP ngày 01/4/2025”",
        "what replaces it; one that is not in the registry with its day",
    ),
    "registry_amended_by": (
        "văn bản sửa đổi, bổ sung (lặp lại được; thêm vào những văn bản đã ghi)",
        "what amends it (may be repeated; added to those told before)",
    ),
    "registry_found_on": (
        "ngày đã tra cứu: tình trạng hiệu lực đúng vào ngày này", "the day on which the state was found to be true",
    ),
    "registry_said_by": (
        "nguồn, ví dụ “vbpl.vn, tra ngày 20/11/2026”; ghi lại lần nữa với cùng nguồn là thay điều đã ghi",
        "the source; the same source a second time replaces what it said before",
    ),
    "registry_unset_source": ("chỉ rút điều ghi theo nguồn này (mặc định: mọi nguồn)", "only what this source said"),
    "registry_worth": (
        "mức tin cậy: {choices} (mặc định: {default})", "what it is worth: {choices} (default: {default})",
    ),
    "registry_note": ("ghi chú vào lịch sử: vì sao", "a note for the history: why"),
    "registry_by": ("người ghi (mặc định: tên đăng nhập máy)", "who writes (default: name of the login)"),
    "registry_date": ("ngày ban hành, để chọn đúng văn bản", "day of issue, to tell it from others"),
    "registry_type": ("loại văn bản, để chọn đúng văn bản", "type, to tell it from others"),
    "registry_issuer": ("cơ quan ban hành, để chọn đúng văn bản", "issuer, to tell it from others"),
    "registry_title": ("trích yếu, nếu sổ chưa có", "subject, where the registry has none"),
    "registry_alias": ("tên gọi khác (lặp lại được)", "another name (may be repeated)"),
    "registry_unset_alias": ("rút tên gọi khác này", "take this other name back"),
    "registry_new": (
        "là văn bản khác, chưa có trong sổ, dù trùng số", "another instrument, not known yet, of the same number",
    ),
    "registry_written": ("{what}: đã ghi vào {registry}", "{what}: written into {registry}"),
    "registry_unchanged": ("{what}: sổ đăng ký đã ghi đúng như vậy", "{what}: nothing changed"),
    "registry_withdrawn": ("{what}: đã rút khỏi {registry}", "{what}: taken back from {registry}"),
    "registry_nothing_own": (
        "{what}: đơn vị chưa ghi gì về văn bản này{source}", "{what}: your office has written nothing of it{source}",
    ),
    "registry_by_source": (" theo nguồn “{source}”", " by the source {source}"),
    # export
    "registry_export": (
        "ghi sổ đăng ký ra bảng (.csv, .jsonl, .xlsx, .parquet) mà registry import, registry update nhận lại đủ",
        "write the registry as tables (.csv, .jsonl, .xlsx, .parquet) that import and update take back whole",
    ),
    "registry_export_file": (
        "tệp bảng văn bản; quan hệ, tên gọi khác ghi vào các tệp bên cạnh (TÊN.relations.csv, TÊN.names.csv)",
        "file of the instruments; relations and names go beside it (NAME.relations.csv, NAME.names.csv)",
    ),
    "registry_own": ("chỉ những gì trong sổ riêng của đơn vị", "only what is in the office's own registry"),
    "registry_manifest": (
        "ghi thêm TÊN.manifest.json, để đơn vị khác lấy bằng registry update",
        "write NAME.manifest.json too, for others to take by registry update",
    ),
    "registry_release_name": (
        "tên của bản phát hành (mặc định: tên tệp)", "name of the release (default: name of the file)",
    ),
    "registry_bad_suffix": (
        "{path}: tên tệp phải kết thúc bằng một trong: {suffixes}", "{path}: the name must end in one of: {suffixes}",
    ),
    # update
    "registry_update": (
        "tải bản phát hành mới từ một địa chỉ và cập nhật vào sổ đăng ký riêng; chỉ lệnh này kết nối mạng",
        "fetch a release from an address into the office's registry; the only command that opens a connection",
    ),
    "registry_update_url": (
        "địa chỉ (https://, http://) hoặc đường dẫn của bản kê .manifest.json, hoặc của một tệp bảng, tệp sổ đăng ký",
        "address or path of a manifest (.manifest.json), or of one table or registry file",
    ),
    "registry_sha256": (
        "mã kiểm tra của tệp, khi địa chỉ không phải bản kê", "checksum of the file, where the address is no manifest",
    ),
    "registry_update_force": (
        "cập nhật cả khi bản này đã có, hoặc cũ hơn bản đang có", "also where it is there already, or older",
    ),
    "registry_fetching": ("đang tải {url}: {percent} %", "fetching {url}: {percent} %"),
    "registry_open_connection": (
        "lưu ý: kết nối http:// không mã hóa; nên dùng https:// nếu nơi phát hành có",
        "note: http:// is not encrypted; use https:// where the publisher has it",
    ),
    "registry_same": (
        "“{name}”: bản ngày {day} đã có trong sổ, không cập nhật lại (--force để vẫn cập nhật)",
        "{name}: the release of {day} is there already, nothing done (--force does it all the same)",
    ),
    "registry_older": (
        "“{name}”: bản ngày {day} cũ hơn bản đang có ({former}), không cập nhật (--force để vẫn cập nhật)",
        "{name}: the release of {day} is older than the one that is there ({former}), nothing done (--force does it)",
    ),
    "registry_updated": (
        "“{name}”, bản ngày {day}: đã cập nhật vào {registry}", "{name}, release of {day}: taken into {registry}",
    ),
    "registry_added": (
        "  thêm {facts} thông tin, {links} quan hệ; rút {withdrawn} thông tin, {unlinked} quan hệ",
        "  {facts} facts and {links} relations added; {withdrawn} facts and {unlinked} relations withdrawn",
    ),
    "registry_gone": ("  rút vì bản mới không còn ghi:", "  withdrawn, as the release no longer says so:"),
    "registry_gone_fact": ("    {what}: {told}", "    {what}: {told}"),
    "registry_gone_more": (
        "    … và {count} thông tin khác (xem docparse registry history)",
        "    … and {count} more (see docparse registry history)",
    ),
}  # fmt: skip
