"""``docparse batch IN… -o OUT``: every document of an archive into Parquet tables."""

from __future__ import annotations

import argparse
import datetime
import time
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_day, add_reading, add_selection, one_of
from docparse.cli.parser import add_command

if TYPE_CHECKING:
    from docparse.cli.console import Messages
    from docparse.pipeline.batch import BatchSummary, Choices, Engine, Limits

ENGINES = ("local", "dask")
_SECONDS, _MEGABYTES = 120.0, 4000
_ERRORS_SHOWN = 10


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "batch", said, lang, run)
    parser.add_argument("files", nargs="+", metavar="IN", help=said["batch_inputs"])
    parser.add_argument("-o", "--output", metavar="OUT", required=True, help=said["batch_output"])
    whole, real = _number(said, int), _number(said, float)
    parser.add_argument("--workers", type=whole, metavar="N", help=said["batch_workers"])
    parser.add_argument("--engine", type=one_of(ENGINES, said), default="local", help=said["batch_engine"])
    parser.add_argument("--scheduler", metavar="ADDRESS", help=said["batch_scheduler"])
    parser.add_argument("--partition-size", type=whole, metavar="N", help=said["batch_partition_size"])
    described = said["batch_time_limit"].format(default=_SECONDS)
    parser.add_argument("--time-limit", type=real, default=_SECONDS, metavar="S", help=described)
    described = said["batch_memory_limit"].format(default=_MEGABYTES)
    parser.add_argument(
        "--memory-limit", type=_number(said, int, least=0), default=_MEGABYTES, metavar="MB", help=described
    )
    parser.add_argument("--retry-errors", action="store_true", help=said["batch_retry_errors"])
    parser.add_argument("--extract-only", action="store_true", help=said["batch_extract_only"])
    add_selection(parser, said)
    parser.add_argument("--no-model", action="store_true", help=said["no_model"])
    add_day(parser, said)
    add_reading(parser, said)
    parser.add_argument("--allow-classified", action="store_true", help=said["batch_allow_classified"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])


def run(options: argparse.Namespace) -> int:
    """Make the tables; 2 where files have no results, else 0."""
    from docparse.cli.batch_progress import ProgressLine
    from docparse.cli.console import Messages
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    if (options.engine == "dask") != bool(options.scheduler):
        raise UsageError(said["batch_only_dask" if options.scheduler else "batch_needs_scheduler"])
    if find_spec("pyarrow") is None:
        raise UsageError(said["batch_needs_pyarrow"])
    from docparse.pipeline.batch import run_batch

    begin = time.monotonic()
    try:
        summary = run_batch(
            options.files, options.output, _choices(options, said), limits=_limits(options), workers=options.workers,
            engine=_engine(options, said), partition_size=options.partition_size, retry_errors=options.retry_errors,
            progress=ProgressLine(messages, said),
        )  # fmt: skip
    except KeyboardInterrupt:
        messages.say(said["batch_interrupted"])
        raise
    messages.clear_progress()
    _tell(summary, options, said, messages, time.monotonic() - begin)
    return 2 if summary.errors or summary.standing_errors else 0


def _choices(options: argparse.Namespace, said: Mapping[str, str]) -> Choices:
    from docparse.cli.rule_codes import require_known_rules
    from docparse.cli.settings import load_chosen
    from docparse.pipeline.batch import Choices

    file = load_chosen(options)
    named = [*options.select, *options.extend_select, *options.ignore]
    require_known_rules([*named, *file.select, *file.extend_select, *file.ignore], file.rules, said)
    return Choices(
        day=(options.on or datetime.date.today()).isoformat(),
        asked=options.on is not None,
        checking=not options.extract_only,
        stage=options.stage,
        select=tuple(options.select),
        extend_select=tuple(options.extend_select),
        ignore=tuple(options.ignore),
        config=file,
        model=not options.no_model,
        ocr=not options.no_ocr,
        as_original=options.as_original,
        allow_classified=options.allow_classified,
    )


def _limits(options: argparse.Namespace) -> Limits:
    from docparse.pipeline.batch import Limits

    return Limits(seconds=options.time_limit, memory=options.memory_limit * 1_000_000 or None)


def _engine(options: argparse.Namespace, said: Mapping[str, str]) -> Engine | None:
    if options.engine == "local":
        return None
    from docparse.cli.output import UsageError

    if find_spec("distributed") is None:
        raise UsageError(said["batch_needs_dask"])
    from docparse.pipeline.batch.dask_engine import dask_engine

    return dask_engine(options.scheduler)


def _tell(
    summary: BatchSummary, options: argparse.Namespace, said: Mapping[str, str], messages: Messages, seconds: float
) -> None:
    from docparse.cli.batch_progress import spoken_time

    if summary.skipped:
        shown = ", ".join(summary.skipped[:5]) + (" …" if len(summary.skipped) > 5 else "")
        messages.note(said["skipped"].format(count=len(summary.skipped), names=shown))
    told = {name: getattr(summary, name) for name in ("files", "analysed", "resumed", "carried", "unchanged")}
    messages.note(
        said["batch_done"].format(
            **told, partitions=summary.partitions, path=options.output, seconds=spoken_time(seconds)
        )
    )
    if summary.gone:
        messages.note(said["batch_gone"].format(count=summary.gone))
    if summary.errors:
        kinds = ", ".join(f"{code} {count}" for code, count in summary.error_counts.most_common())
        messages.say(said["batch_errors"].format(count=len(summary.errors), kinds=kinds))
        for error in summary.errors[:_ERRORS_SHOWN]:
            messages.report(error, said)
        if len(summary.errors) > _ERRORS_SHOWN:
            messages.say(said["batch_more_errors"].format(count=len(summary.errors) - _ERRORS_SHOWN))
    if summary.standing_errors:
        messages.say(said["batch_standing_errors"].format(count=summary.standing_errors))
    messages.note(said["batch_next"].format(path=options.output))


def _number(
    said: Mapping[str, str], of: Callable[[str], float], *, least: float | None = None
) -> Callable[[str], float]:
    """A type for numbers above 0, or from ``least`` on."""

    def parse(value: str) -> float:
        try:
            number = of(value)
        except ValueError:
            number = -1
        if not (number > 0 if least is None else number >= least):
            raise argparse.ArgumentTypeError(said["batch_bad_number"].format(value=value))
        return number

    return parse
