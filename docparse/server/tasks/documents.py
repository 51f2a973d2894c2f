"""Files of a visitor: read, checked, corrected, annotated. Nothing is written to disk by these tasks.

What only LibreOffice reads (.doc, .odt, .rtf) passes through a private folder that is removed at once.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePath

from docparse.pipeline import check, extract, guarded
from docparse.readers import read, read_text
from docparse.server.tasks.asked import CheckOptions, CheckSettings, Decision, Ignored, MadeFile, Upload
from docparse.server.tasks.decisions import chosen_findings, without_ignored
from docparse.server.tasks.media_types import media_type
from docparse.server.tasks.settings import chosen_rules, day_of
from docparse.values import Analysis, Document, UnreadableFile

__all__ = ["analyse", "annotated_copy", "expand", "fixed_copy", "opened", "packed"]

Tell = Callable[[int, int, str], None]


def expand(tell: Tell, upload: Upload, most: int, room: int) -> tuple[list[Upload], list[UnreadableFile]]:
    """The documents of an archive, at most ``most``, which have ``room`` bytes; of no archive it is the file itself.

    What cannot be read comes second: the archive where there is more in it.
    """
    if not _is_archive(upload):
        return [upload], []
    members = guarded(upload.name, partial(_members, upload, most, room))
    return ([], [members]) if isinstance(members, UnreadableFile) else members


def analyse(
    tell: Tell,
    upload: Upload,
    options: CheckOptions,
    checks: CheckSettings,
    *,
    checking: bool,
    is_text: bool = False,
) -> Analysis:
    """One file read, with findings where ``checking``. ``is_text``: plain text, whatever it begins like.

    Raises UnreadableFile, also for a classified document.
    """
    steps = 3 if checking else 2
    tell(0, steps, "reading")
    if is_text:
        document = read_text(upload.content.decode("utf-8"), upload.name)
    else:
        document = read(upload.name, data=upload.content)
    tell(1, steps, "extracting")
    analysis = _extracted(document, options, checks)
    if not checking:
        return analysis
    tell(2, steps, "checking")
    return check(analysis, stage=options.stage, today=options.on, **chosen_rules(options, checks))


def fixed_copy(
    tell: Tell,
    upload: Upload,
    analysis: bytes,
    decisions: Sequence[Decision] | None = None,
    everything: bool = False,
    named: Sequence[str] = (),
    tracked: bool = True,
) -> MadeFile:
    """The file with what was decided; ``decisions`` None: the safe fixes, with ``everything`` and ``named`` more.

    In Word files (.doc, .odt and .rtf become one) as tracked changes, unless ``tracked`` is False. Raises
    UnreadableFile.
    """
    from docparse.edit import choose_fixes
    from docparse.pipeline.fixing import apply_fixes

    checked = opened(analysis)
    findings = checked.findings or ()
    if decisions is None:
        chosen, refused = choose_fixes(findings, everything=everything, named=named), []
        places = {id(finding): number for number, finding in enumerate(findings)}
        applied = [places[id(finding)] for finding in chosen]
    else:
        picked = chosen_findings(findings, decisions)
        chosen, applied, refused = picked.findings, picked.applied, picked.refused
    fixed = apply_fixes(checked, chosen, tracked=tracked, held=upload.content)
    place_of = dict(zip(map(id, chosen), applied, strict=True))
    not_placed = [(place_of[id(one.finding)], one.reason) for one in fixed.fixes.refused if id(one.finding) in place_of]
    gone = {number for number, _ in not_placed}
    return MadeFile(
        name=_renamed(upload.name, "da-sua", fixed.suffix),
        media_type=media_type(fixed.suffix),
        content=fixed.content,
        applied=tuple(number for number in applied if number not in gone),
        refused=(*refused, *not_placed),
        notes=fixed.notes,
    )


def annotated_copy(tell: Tell, upload: Upload, analysis: bytes, ignored: Sequence[Ignored] = ()) -> MadeFile:
    """The file with a comment at each finding that was not set aside. Raises UnreadableFile."""
    from docparse.pipeline.annotating import annotate_file

    checked = opened(analysis)
    places = {id(finding): number for number, finding in enumerate(checked.findings or ())}
    annotated = annotate_file(without_ignored(checked, ignored), upload.content)
    return MadeFile(
        name=_renamed(upload.name, "nhan-xet", annotated.suffix),
        media_type=media_type(annotated.suffix),
        content=annotated.content,
        applied=tuple(places[id(one)] for one in (*annotated.placed, *annotated.present) if id(one) in places),
        refused=tuple((places[id(one.finding)], one.reason) for one in annotated.unplaced if id(one.finding) in places),
        notes=annotated.notes,
    )


def opened(analysis: bytes) -> Analysis:
    """What ``packed`` made; only bytes of the server's own workers come here."""
    found: Analysis = pickle.loads(analysis)
    return found


def packed(analysis: Analysis) -> bytes:
    """An analysis as the server keeps it."""
    return pickle.dumps(analysis, pickle.HIGHEST_PROTOCOL)


def _extracted(document: Document, options: CheckOptions, checks: CheckSettings) -> Analysis:
    analysis = extract(document, on=day_of(options.on))
    stamp = next((part.header.secrecy for part in analysis.parts if part.header.secrecy), None)
    if stamp and not checks.allow_classified:
        raise UnreadableFile(
            path=document.path,
            code="classified",
            message=f"Văn bản có dấu chỉ độ mật ({stamp}): máy chủ không nhận.",
            remedy="Hãy kiểm tra bằng lệnh docparse check trên máy được phép soạn thảo văn bản mật.",
        )
    return analysis


def _is_archive(upload: Upload) -> bool:
    from docparse.readers.archive import is_package
    from docparse.readers.suffixes import is_archive_name

    return is_archive_name(upload.name) and not is_package(upload.name, upload.content)


def _members(upload: Upload, most: int, room: int) -> tuple[list[Upload], list[UnreadableFile]]:
    from docparse.readers.archive import list_archive, no_document

    contents = list_archive(upload.name, upload.content)
    if len(contents.members) > most:
        raise _too_many(upload.name, most)
    # Nothing longer is read than what the archive says of each.
    if sum(member.entry.file_size for member in contents.members) > room:
        raise _too_large(upload.name)
    if not contents.members and not contents.errors:
        raise no_document(upload.name)
    read = [(member.path, guarded(member.path, member.read)) for member in contents.members]
    uploads = [Upload(name=path, content=content) for path, content in read if isinstance(content, bytes)]
    faults = [content for _, content in read if isinstance(content, UnreadableFile)]
    return uploads, [*contents.errors, *faults]


def _too_many(name: str, most: int) -> UnreadableFile:
    return UnreadableFile(
        path=name,
        code="too_many",
        message=f"Nhiều văn bản quá (nhiều nhất {most} văn bản một lần).",
        remedy="Hãy chia thành nhiều lần gửi, hoặc dùng lệnh docparse check cho cả thư mục.",
    )


def _too_large(name: str) -> UnreadableFile:
    return UnreadableFile(
        path=name,
        code="too_large",
        message="Gói nén giải nén ra quá lớn so với mức máy chủ nhận một lần.",
        remedy="Hãy giải nén rồi gửi các văn bản làm nhiều lần, hoặc dùng lệnh docparse check cho cả gói.",
    )


def _renamed(name: str, what: str, suffix: str) -> str:
    """ "to-trinh.doc" → "to-trinh.da-sua.docx"."""
    return f"{PurePath(name.replace('/', '-')).stem or 'van-ban'}.{what}{suffix}"
