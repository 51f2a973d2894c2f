"""The numbers that docparse renders are those that LibreOffice writes into its text export."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from docparse.readers.docx import read_docx
from tests.docx_files import abstract_list, level, list_instance, make_docx, numbered, paragraph, start_override

OUTLINE = (
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Dieu"/><w:basedOn w:val="N"/>'
    '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="DieuCon"><w:name w:val="Dieu con"/><w:basedOn w:val="Dieu"/></w:style>'
)
NUMBERING = (
    abstract_list(0, *OUTLINE)
    + abstract_list(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)", start=25))
    + abstract_list(2, level(0, "decimal", "Điều %1.", suffix="space", extra='<w:pStyle w:val="Dieu"/>'))
    + abstract_list(3, level(0, "decimalZero", "%1/"), level(1, "none", "Ghi chú:"), level(2, "upperLetter", "%3."))
    + list_instance(1, 0)
    + list_instance(2, 1)
    + list_instance(3, 1, start_override(0, 1))
    + list_instance(4, 2)
    + list_instance(5, 0, *(start_override(index, 1) for index in range(4)))
    + list_instance(6, 3)
    + list_instance(7, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "Biểu %1", start=3)}</w:lvlOverride>')
)


def items(*places: tuple[int, int]) -> str:
    """One paragraph for each (number id, level)."""
    return "".join(numbered(f"Việc thứ {index}", number, deep) for index, (number, deep) in enumerate(places))


def styled(style: str) -> str:
    return paragraph("Phạm vi áp dụng", properties=f'<w:pStyle w:val="{style}"/>')


def row_of(*cells: str) -> str:
    widths = '<w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>'
    return f"<w:tr>{''.join(f'<w:tc>{widths}{cell}</w:tc>' for cell in cells)}</w:tr>"


TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    + "".join(row_of(numbered("", 2), numbered(name, 2, 1)) for name in ("Xã A", "Xã B", "Xã C"))
    + "</w:tbl>"
)
BODIES = {
    "levels": items(*((1, deep) for deep in (0, 1, 2, 2, 3, 3, 2, 3, 1, 2, 0, 1, 2))),
    "passed-over": items(*((1, deep) for deep in (1, 1, 2, 0, 1, 0, 3, 0))),
    "shared": items((2, 0), (2, 0), (3, 0), (3, 0), (2, 0), (3, 1), (3, 1), (7, 0), (7, 0), (2, 0)),
    "overrides": items((1, 0), (1, 1), (1, 0), (5, 1), (5, 1), (5, 2), (5, 0), (5, 1), (1, 0), (1, 1)),
    "styles": styled("Dieu") + styled("DieuCon") + items((2, 0), (2, 1), (2, 1), (2, 1)) + styled("Dieu"),
    "formats": items(*((6, deep) for deep in (0, 0, 1, 2, 2, 0, 2))),
    "table": items((2, 0)) + TABLE + items((2, 0)),
    "empty": items((1, 0)) + numbered("", 1) + items((1, 0)),
}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, need_tool: Callable[[str], str]) -> dict[str, list[str]]:
    """The lines of LibreOffice's text export of each body."""
    folder = tmp_path_factory.mktemp("docx")
    for name, body in BODIES.items():
        (folder / f"{name}.docx").write_bytes(make_docx(body, numbering=NUMBERING, styles=STYLES))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in BODIES]
    command = [need_tool("soffice"), profile, "--headless", "--norestore", "--convert-to", "txt:Text:UTF8"]
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=300)
    return {name: lines((folder / f"{name}.txt").read_text(encoding="utf-8-sig")) for name in BODIES}


def lines(text: str) -> list[str]:
    """The lines that hold anything, white space folded."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


@pytest.mark.slow
@pytest.mark.parametrize("name", BODIES)
def test_numbers_are_those_of_libreoffice(name: str, exported: dict[str, list[str]]) -> None:
    data = make_docx(BODIES[name], numbering=NUMBERING, styles=STYLES)
    assert lines(read_docx(data, f"{name}.docx").text) == exported[name]
