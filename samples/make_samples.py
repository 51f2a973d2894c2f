"""Write the Word samples and the workbook anew: ``python -m samples.make_samples`` in the root of the repository.

The same text gives the same bytes on every machine, so that a change of a sample shows in version control.
"""

from __future__ import annotations

from pathlib import Path

from samples.annex_workbook import annex_workbook
from samples.construction_plan import construction_plan
from samples.decision import decision
from samples.disbursement_report import disbursement_report
from samples.dossier_comments import dossier_answers, dossier_letter
from samples.dossier_draft import dossier_annex, dossier_draft
from samples.dossier_slip import dossier_slip
from samples.dossier_submission import dossier_submission
from samples.faulty_draft import faulty_draft
from samples.health_plan import health_plan
from samples.letter import letter
from samples.province_plan import province_plan
from samples.pump_rules import pump_rules

FOLDER = Path(__file__).parent
WORD_SAMPLES = {
    "quyet-dinh-kem-ke-hoach.docx": decision,
    "cong-van.docx": letter,
    "bao-cao-giai-ngan.docx": disbursement_report,
    "du-thao-du-loai-loi.docx": faulty_draft,
    "quyet-dinh-theo-doi-sua-doi.docx": pump_rules,
    "cung-chu-de/ubnd-tinh.docx": province_plan,
    "cung-chu-de/so-y-te.docx": health_plan,
    "cung-chu-de/so-xay-dung.docx": construction_plan,
    "dossier/to-trinh.docx": dossier_submission,
    "dossier/du-thao-ke-hoach.docx": dossier_draft,
    "dossier/phu-luc.docx": dossier_annex,
    "dossier/phieu-trinh.docx": dossier_slip,
    "dossier/gop-y-so-tai-chinh.docx": dossier_letter,
    "dossier/bang-tiep-thu.docx": dossier_answers,
}

SHEET_SAMPLES = {"giao-chi-tieu-kham-suc-khoe.xlsx": annex_workbook}


def main() -> None:
    """Overwrite the committed samples."""
    for name, build in (WORD_SAMPLES | SHEET_SAMPLES).items():
        (FOLDER / name).write_bytes(build())


if __name__ == "__main__":
    main()
