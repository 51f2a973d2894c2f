"""How each client reaches the server: the steps that ``docparse integrations`` prints, in Vietnamese and English.

Names of menus and fields are those of the client's own dialogs. Each client has its page in docs/clients.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CLIENTS", "Client", "guide"]


@dataclass(frozen=True, slots=True)
class Client:
    """``page`` names its page; titles and steps are (Vietnamese, English)."""

    page: str
    title: tuple[str, str]
    steps: tuple[str, str]


_HEAD = (
    "Máy chủ docparse phải đang chạy: docparse app (máy này), hoặc docparse serve (cả cơ quan).\n"
    "Kiểm tra máy chủ: docparse serve --self-test --url {server}",
    "The docparse server must run: docparse app on this machine, or docparse serve for the office.\n"
    "Check the server: docparse serve --self-test --url {server}",
)
_FOOT = (
    "Máy chủ có mã truy cập: tiện ích LibreOffice có ô riêng, LTeX dùng ltex.languageToolOrg.apiKey;\n"
    "các chương trình khác đặt mã vào địa chỉ: {server}/MÃ-TRUY-CẬP/v2",
    "A server with tokens: the extension of LibreOffice has a field, LTeX has ltex.languageToolOrg.apiKey;\n"
    "in other programs the token is part of the address: {server}/TOKEN/v2",
)

CLIENTS = (
    Client(
        "libreoffice-extension",
        (
            "LibreOffice 7.4 trở lên, kể cả 24.x, 25.x: tiện ích mở rộng docparse",
            "LibreOffice 7.4 and later, 24.x and 25.x too: the docparse extension",
        ),
        (
            """\
1. Ghi tiện ích ra tệp: docparse integrations libreoffice -o docparse.oxt
2. Nhấp đúp docparse.oxt và đồng ý cài (hoặc Tools ▸ Extension Manager…, bản mới: Tools ▸ Extensions…; nút Add),
   rồi khởi động lại LibreOffice.
3. Ngôn ngữ của văn bản phải là tiếng Việt: Tools ▸ Language ▸ For All Text ▸ Vietnamese.
4. Lỗi được gạch chân khi gõ. Rà soát cả văn bản: menu docparse ▸ docparse: kiểm tra toàn văn bản.
   Đổi địa chỉ máy chủ, nhập mã truy cập: menu docparse ▸ docparse: máy chủ…""",
            """\
1. Write the extension: docparse integrations libreoffice -o docparse.oxt
2. Double-click docparse.oxt and agree (or Tools ▸ Extension Manager…, later: Tools ▸ Extensions…; button Add),
   then restart LibreOffice.
3. The language of the text must be Vietnamese: Tools ▸ Language ▸ For All Text ▸ Vietnamese.
4. Faults are underlined as one types. The whole document: menu docparse ▸ docparse: kiểm tra toàn văn bản.
   Address of the server and token: menu docparse ▸ docparse: máy chủ…""",
        ),
    ),
    Client(
        "libreoffice-built-in",
        (
            "LibreOffice 7.4, không cần cài thêm: phần LanguageTool có sẵn",
            "LibreOffice 7.4 with nothing installed: its own LanguageTool client",
        ),
        (
            """\
1. Mở docparse trước, rồi mới mở LibreOffice.
2. Tools ▸ Options… ▸ Language Settings ▸ LanguageTool Server Settings: đánh dấu Enable LanguageTool,
   Base URL: {server}/v2; để trống Username, API key. Khởi động lại LibreOffice.
3. Ngôn ngữ của văn bản phải là tiếng Việt: Tools ▸ Language ▸ For All Text ▸ Vietnamese.
   Bản mới hơn không nhận tiếng Việt ở đây: dùng tiện ích mở rộng docparse.""",
            """\
1. Start docparse first, LibreOffice afterwards.
2. Tools ▸ Options… ▸ Language Settings ▸ LanguageTool Server Settings: tick Enable LanguageTool,
   Base URL: {server}/v2; leave Username and API key empty. Restart LibreOffice.
3. The language of the text must be Vietnamese: Tools ▸ Language ▸ For All Text ▸ Vietnamese.
   Later versions refuse Vietnamese here: use the docparse extension.""",
        ),
    ),
    Client(
        "microsoft-word",
        ("Microsoft Word", "Microsoft Word"),
        (
            """\
Word không gọi được máy chủ riêng. Mở trang {server}/ và thả tệp .docx vào;
tải về bản đã sửa (có theo dõi thay đổi) hoặc bản có nhận xét bên lề, rồi mở bằng Word.""",
            """\
Word cannot call a server of one's own. Open {server}/ and drop the .docx there;
download the corrected copy (tracked changes) or the one with comments, and open it in Word.""",
        ),
    ),
    Client(
        "ltex",
        ("VS Code: LTeX+ hoặc LTeX, trong settings.json", "VS Code: LTeX+ or LTeX, in settings.json"),
        (
            """\
"ltex.languageToolHttpServerUri": "{server}/",
"ltex.language": "vi-VN",
Dấu / ở cuối địa chỉ là bắt buộc. VS Code có thể nhắc “vi-VN” không có trong danh sách: bỏ qua.""",
            """\
"ltex.languageToolHttpServerUri": "{server}/",
"ltex.language": "vi-VN",
The / at the end is needed. VS Code may say that "vi-VN" is not in its list: pass over it.""",
        ),
    ),
    Client(
        "browser-add-on",
        (
            "Trình duyệt: tiện ích LanguageTool, nếu bản đang dùng cho đặt máy chủ riêng",
            "Browsers: the LanguageTool add-on, where its version lets one set a server",
        ),
        (
            """\
Settings ▸ Advanced settings ▸ LanguageTool server: Other server, địa chỉ {server}/v2
Không đăng nhập tài khoản LanguageTool: khi đăng nhập, tiện ích gửi văn bản cho máy chủ của họ.""",
            """\
Settings ▸ Advanced settings ▸ LanguageTool server: Other server, address {server}/v2
Do not sign in with a LanguageTool account: with one the add-on sends the text to their server.""",
        ),
    ),
    Client(
        "thunderbird",
        ("Thunderbird: tiện ích LanguageTool", "Thunderbird: the LanguageTool add-on"),
        (
            """\
Add-ons and Themes ▸ LanguageTool ▸ Preferences ▸ Advanced settings: Other server, địa chỉ {server}/v2""",
            """\
Add-ons and Themes ▸ LanguageTool ▸ Preferences ▸ Advanced settings: Other server, address {server}/v2""",
        ),
    ),
    Client(
        "language-tool-python",
        ("Python: language_tool_python", "Python: language_tool_python"),
        (
            """\
import language_tool_python
tool = language_tool_python.LanguageTool("vi-VN", remote_server="{server}")
tool.check("Khôi thi đua họp mỗi quý một lần.")""",
        )
        * 2,
    ),
    Client(
        "pylanguagetool",
        ("Python: pylanguagetool", "Python: pylanguagetool"),
        (
            """\
from pylanguagetool import api
api.check("Khôi thi đua họp mỗi quý một lần.", api_url="{server}/v2/", lang="vi-VN")""",
        )
        * 2,
    ),
)


def guide(server: str, lang: str) -> str:
    """The steps for every client, with the address of the server."""
    which = 1 if lang == "en" else 0
    parts = [_HEAD[which]]
    for client in CLIENTS:
        lines = client.steps[which].splitlines()
        parts.append("\n".join((client.title[which], *(f"  {line}" for line in lines))))
    return "\n\n".join((*parts, _FOOT[which])).replace("{server}", server) + "\n"
