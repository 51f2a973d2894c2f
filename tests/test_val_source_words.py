"""The reader of a finding is told the source by a name that people know, not by the code in the registry."""

from __future__ import annotations

import datetime

from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.readers import read
from docparse.registry import open_packaged, with_statuses

TEXT = "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;\n"


def test_a_finding_names_its_source_in_words() -> None:
    today = datetime.date(2026, 11, 23)
    analysis = with_statuses(extract(read("a.txt", TEXT.encode())), open_packaged(), today.isoformat())
    (finding,) = check(analysis, Settings(select=("VAL001",)), today).findings or ()
    assert "(nguồn: docparse đối chiếu 11/2026)" in finding.message
    assert "curated" not in finding.message
