"""Files behind a password, each in the way of its format."""

from __future__ import annotations

import struct

from tests.hostile.case import Case, case, each
from tests.hostile.containers import compound_file, locked_zip, make_zip, pdf_file
from tests.hostile.good_files import excel_stream, good_docx, good_xlsx, good_zip, odt_parts, word_header

_ENCRYPTION = (
    '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA">'
    '<manifest:algorithm manifest:algorithm-name="Blowfish CFB" manifest:initialisation-vector="AAAA"/>'
    '<manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1024" '
    'manifest:salt="AAAA"/></manifest:encryption-data>'
)


def cases() -> list[Case]:
    package = {"EncryptionInfo": bytes(4096), "EncryptedPackage": bytes(range(256)) * 40}
    locked = each(
        [
            ("locked-word-file", ".docx", lambda: compound_file(package), "encrypted"),
            ("locked-workbook", ".xlsx", lambda: compound_file(package), "encrypted"),
            ("locked-members-of-word-file", ".docx", lambda: locked_zip(good_docx()), "encrypted"),
            ("locked-members-of-workbook", ".xlsx", lambda: locked_zip(good_xlsx()), "encrypted"),
            ("locked-members", ".zip", lambda: locked_zip(good_zip()), "encrypted"),
            ("locked-workbook-97", ".xls", _locked_workbook, "encrypted"),
            ("locked-by-rc4", ".pdf", lambda: _locked_pdf("/V 1 /R 2 /Length 40"), "encrypted"),
            ("locked-by-rc4-128", ".pdf", lambda: _locked_pdf("/V 2 /R 3 /Length 128"), "encrypted"),
            ("locked-by-unknown-handler", ".pdf", lambda: _locked_pdf("/V 9 /R 9", "/Filter /Nobody"), "encrypted"),
        ]
    )
    converted = [
        case("locked-text-document", ".odt", _locked_odt, "encrypted", tools=True),
        case("locked-word-97", ".doc", _locked_doc, "encrypted", tools=True),
    ]
    return [*locked, *converted]


def _locked_odt() -> bytes:
    return make_zip(odt_parts(manifest=_ENCRYPTION) | {"content.xml": bytes(range(256)) * 4})


def _locked_doc() -> bytes:
    return compound_file({"WordDocument": word_header(0x0300), "1Table": bytes(4096)})


def _locked_workbook() -> bytes:
    """FILEPASS with RC4; all that follows it would be ciphered."""
    return compound_file({"Workbook": excel_stream((0x002F, struct.pack("<HHH", 1, 1, 1) + bytes(48)))})


def _locked_pdf(version: str, handler: str = "/Filter /Standard") -> bytes:
    """The stored proof of the password fits no password, least of all the empty one."""
    proof = "5A" * 32
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        f"<< {handler} {version} /O <{proof}> /U <{proof}> /P -44 >>",
    ]
    return pdf_file(objects, f"/Root 1 0 R /Encrypt 4 0 R /ID [<{'00' * 16}> <{'00' * 16}>]")
