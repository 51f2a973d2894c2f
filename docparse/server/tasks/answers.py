"""What the REST API needs of files, each in one task: only what is answered passes between the processes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from docparse.checks import rules
from docparse.pipeline import describe_run
from docparse.report.contract import analysis_to_dict
from docparse.server.tasks.asked import CheckOptions, CheckSettings, Decision, Ignored, MadeFile, Upload
from docparse.server.tasks.documents import analyse, annotated_copy, fixed_copy, opened, packed
from docparse.server.tasks.settings import chosen_rules, day_of, settings_for
from docparse.values import SettingsError

__all__ = ["analysed", "annotated", "document_json", "fixed", "known_codes", "run_json"]

Tell = Callable[[int, int, str], None]


def known_codes(tell: Tell, checks: CheckSettings) -> list[str]:
    """Everything that names a rule or a family: "ALL", "SPL", "SPL001"."""
    codes = [rule.code for rule in (*rules(), *settings_for(checks, None).rules)]
    return ["ALL", *dict.fromkeys(code[:3] for code in codes), *codes]


def run_json(tell: Tell, options: CheckOptions, checks: CheckSettings, checking: bool) -> bytes:
    """The "run" object of the contract. Raises SettingsError: a rule that is not there."""
    _require_known(options, checks)
    on = day_of(options.on)
    if not checking:
        return _json(describe_run(on=on, model=False))
    return _json(describe_run(stage=options.stage, on=on, **chosen_rules(options, checks)))


def document_json(
    tell: Tell, upload: Upload, is_text: bool, options: CheckOptions, checks: CheckSettings, checking: bool
) -> bytes:
    """The entry of a file in "documents". Raises UnreadableFile."""
    return _json(analysis_to_dict(analyse(tell, upload, options, checks, checking=checking, is_text=is_text)))


def analysed(tell: Tell, upload: Upload, options: CheckOptions, checks: CheckSettings, checking: bool) -> bytes:
    """The analysis of a file, opaque, for a task that makes one thing of many. Raises UnreadableFile, SettingsError."""
    _require_known(options, checks)
    return packed(analyse(tell, upload, options, checks, checking=checking))


def fixed(
    tell: Tell,
    upload: Upload,
    options: CheckOptions,
    checks: CheckSettings,
    decisions: Sequence[Decision] | None,
    codes: Sequence[str],
    everything: bool,
    tracked: bool,
) -> MadeFile:
    """The corrected file: what ``decisions`` and ``codes`` say, with decisions None the safe fixes besides ``codes``.

    Raises UnreadableFile, SettingsError.
    """
    _require_known(options, checks, codes)
    analysis = packed(analyse(tell, upload, options, checks, checking=True))
    chosen: list[Decision] | None = None
    if decisions is not None:
        own = {decision.index for decision in decisions}
        chosen = [*decisions, *(one for one in _of_rules(analysis, codes) if one.index not in own)]
    return fixed_copy(tell, upload, analysis, chosen, everything, tuple(codes), tracked)


def annotated(
    tell: Tell, upload: Upload, options: CheckOptions, checks: CheckSettings, aside: Sequence[Ignored]
) -> MadeFile:
    """The file with its findings as comments. Raises UnreadableFile, SettingsError."""
    _require_known(options, checks)
    return annotated_copy(tell, upload, packed(analyse(tell, upload, options, checks, checking=True)), aside)


def _of_rules(analysis: bytes, codes: Sequence[str]) -> Iterable[Decision]:
    for index, finding in enumerate(opened(analysis).findings or ()):
        can_be = finding.fix is not None and finding.fix.kind != "display-only"
        if can_be and codes and finding.code.startswith(tuple(codes)):
            yield Decision(index=index)


def _require_known(options: CheckOptions, checks: CheckSettings, more: Sequence[str] = ()) -> None:
    """Raises SettingsError for a code that no rule has: a slip would switch nothing on or off."""
    asked = [*options.select, *options.extend_select, *options.ignore, *more]
    known = set(known_codes(lambda done, total, step: None, checks)) if asked else set()
    for code in asked:
        if code not in known:
            raise SettingsError(
                path="",
                code="unknown_rule",
                message=f"Không có luật hay nhóm luật “{code}”.",
                remedy="Danh sách luật: GET /api/v1/rules.",
            )


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
