"""A made archive: the Parquet tables of ``docparse batch`` for invented documents, written without reading any.

``python -m benchmarks.made_archive OUT [--documents N] [--per-partition N]``. The same seed gives the same tables:
offices of made provinces, plans and reports that rest on registered instruments and on each other, figures of awards,
findings, a partition that another one replaces, and partitions without a document.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from docparse.pipeline.batch.columns import TABLES, schema

SEED = 11
# Rows of a document, about as many as a real plan of some pages has.
PER_DOCUMENT = {"sections": 20, "citations": 15, "relations": 2, "quotas": 4, "tasks": 3, "findings": 6}
# So many documents are made at once.
_CHUNK = 16_384
_EMPTY_EVERY = 50
_DAY = "2026-11-23"
_OFFICES = (
    ("SNV", "SỞ NỘI VỤ"), ("STC", "SỞ TÀI CHÍNH"), ("SXD", "SỞ XÂY DỰNG"), ("SYT", "SỞ Y TẾ"),
    ("SGDDT", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"), ("UBND", "ỦY BAN NHÂN DÂN"), ("SCT", "SỞ CÔNG THƯƠNG"),
)  # fmt: skip
_PROVINCES = tuple((f"an-{number}", f"TỈNH AN {number}") for number in range(1, 35))
_TYPES = (("Kế hoạch", "KH"), ("Báo cáo", "BC"), ("Quyết định", "QĐ"), ("Công văn", "CV"), ("Tờ trình", "TTr"))
_RELATIONS = ("based_on", "implements", "mentions", "guides", "attached", "replaces")
_RELATION_SHARES = (0.45, 0.15, 0.35, 0.02, 0.02, 0.01)
_AWARDS = (
    ("Lao động tiên tiến", "cá nhân"), ("Chiến sĩ thi đua cơ sở", "cá nhân"), ("Giấy khen", "tập thể"),
    ("Tập thể lao động xuất sắc", "tập thể"), ("Bằng khen của Thủ tướng Chính phủ", "cá nhân"),
    ("Cờ thi đua của Chính phủ", "tập thể"),
)  # fmt: skip
_INDICATORS = (("Tỷ lệ hồ sơ đúng hạn", "%"), ("Nhà vệ sinh xây mới", "công trình"), ("Lớp tập huấn", "lớp"))
_RULES = (
    ("SPL001", "âm tiết không có trong tiếng Việt", "error", "must_fix"), ("VAL001", "văn bản hết hiệu lực", "warning",
    "verify"), ("PUN003", "dấu cách thừa", "info", "editorial"), ("CAP002", "viết hoa", "warning", "should_fix"),
    ("CIT004", "thiếu ngày", "warning", "verify"),
)  # fmt: skip
_ERRORS = (("timeout", "Đọc quá lâu."), ("damaged", "Tệp hỏng."), ("classified", "Văn bản có dấu mật."))
_VERDICTS = ("ready", "minor", "not_ready")

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How large an archive is to be; ``error_every`` documents one file has no result."""

    documents: int
    per_partition: int = 32
    seed: int = SEED
    error_every: int = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the archive."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.made_archive", description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--per-partition", type=int, default=32)
    options = parser.parse_args(arguments)
    plan = Plan(documents=options.documents, per_partition=options.per_partition)
    print(f"{write_archive(options.out, plan)} partitions")
    return 0


def write_archive(out: Path, plan: Plan) -> int:
    """Write the tables below ``out``; how many partitions there are, the empty and the doubled ones included."""
    instruments = _Instruments(plan)
    number = 0
    first: dict[str, Any] | None = None
    for begin in range(0, plan.documents, _CHUNK):
        tables = _tables(plan, instruments, begin, min(plan.documents, begin + _CHUNK))
        for own in _split(tables, plan.per_partition):
            first = first or own
            _write(out, f"{number:06d}-made", own)
            number += 1
            if number % _EMPTY_EVERY == 0:
                _write(out, f"{number:06d}-empty", {name: table.slice(0, 0) for name, table in own.items()})
                number += 1
    if first is not None:
        # Two runs that were killed may both have read a file.
        _write(out, f"{number:06d}-twice", first)
        number += 1
    return number


def empty_row(table: str) -> dict[str, None]:
    """All columns of ``table``, nothing known."""
    return dict.fromkeys(schema(table).names)


def write_partition(out: Path, name: str, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Path:
    """Write one partition from rows, which may leave columns out; returns its folder."""
    import pyarrow

    made = {
        table: pyarrow.Table.from_pylist([{**empty_row(table), **row} for row in tables.get(table, ())],
                                         schema=schema(table))
        for table in TABLES
    }  # fmt: skip
    return _write(out, name, made)


def _write(out: Path, name: str, tables: Mapping[str, Any]) -> Path:
    from pyarrow import parquet

    folder = out / "parts" / name
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        parquet.write_table(tables[table], folder / f"{table}.parquet", compression="zstd")
    manifest = {
        "format": "docparse-batch/1",
        "slot": name,
        "fingerprint": "made",
        "documents": [{"path": path} for path in tables["documents"].column("path").to_pylist()],
        "rows": {table: tables[table].num_rows for table in TABLES},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


class _Instruments:
    """What the documents cite: those that the packaged registry knows, and each other."""

    def __init__(self, plan: Plan) -> None:
        from docparse.graph.organs import one_organ
        from docparse.lexicon import issuer_id
        from docparse.registry import open_packaged

        random = np.random.default_rng(plan.seed)
        known = sorted((one for one in open_packaged().all_instruments() if one.number), key=lambda one: one.id)
        order = random.permutation(len(known))
        listed = [known[place] for place in order]
        self.id = np.array([one.id for one in listed], dtype=object)
        self.number = np.array([one.number for one in listed], dtype=object)
        self.type = np.array([one.type for one in listed], dtype=object)
        self.date = np.array([one.date for one in listed], dtype=object)
        organs = {issuer: one_organ(issuer_id(issuer)) if issuer else None for issuer in {o.issuer for o in listed}}
        self.organ = np.array([organs[one.issuer] for one in listed], dtype=object)
        # A third has expired, at any time of the archive.
        years = random.integers(2014, 2040, len(listed))
        self.expires = np.array([f"{year}-07-01" for year in years], dtype=object)


def _tables(plan: Plan, instruments: _Instruments, begin: int, end: int) -> dict[str, Any]:
    import pyarrow

    random = np.random.default_rng((plan.seed, begin))
    documents = _documents(plan, begin, end, random)
    columns = {
        "documents": documents,
        "citations": _citations(instruments, documents, begin, random),
        "quotas": _quotas(documents, random),
        "findings": _findings(documents, random),
        "errors": _errors(plan, begin, end),
        **_plain(documents, random),
    }
    columns["relations"] = _relations(columns["citations"], random)
    made = {}
    for table in TABLES:
        own = columns[table]
        rows = len(next(iter(own.values())))
        made[table] = pyarrow.table(
            [_array(own.get(field.name), field.type, rows) for field in schema(table)], schema=schema(table)
        )
    return made


def _array(values: Any, kind: Any, rows: int) -> Any:
    import pyarrow

    if values is None:
        return pyarrow.nulls(rows, kind)
    return pyarrow.array(values, type=kind, from_pandas=True)


def _split(tables: Mapping[str, Any], per_partition: int) -> Iterator[dict[str, Any]]:
    """The rows of so many documents each; those of one document stand together in every table."""
    import pyarrow.compute as compute

    places = tables["documents"].column("document_id").to_pylist()
    cuts = {}
    for name, table in tables.items():
        if name in ("documents", "errors"):
            continue
        at = compute.index_in(table.column("document_id"), value_set=pyarrow_array(places)).to_numpy()
        cuts[name] = np.searchsorted(at, np.arange(0, len(places) + per_partition, per_partition))
    errors = tables["errors"]
    for number, begin in enumerate(range(0, len(places), per_partition)):
        own = {"documents": tables["documents"].slice(begin, per_partition)}
        for name, cut in cuts.items():
            own[name] = tables[name].slice(cut[number], cut[number + 1] - cut[number])
        own["errors"] = errors if begin == 0 else errors.slice(0, 0)
        yield own


def pyarrow_array(values: Sequence[Any]) -> Any:
    import pyarrow

    return pyarrow.array(values)


def _number_of(index: Any) -> tuple[Any, Any, Any, Any, Any]:
    """(type, number, date, organ, issuer) of the documents with these numbers, the same wherever one is asked."""
    kinds = [_TYPES[one % len(_TYPES)] for one in index]
    offices = [_OFFICES[one // 7 % len(_OFFICES)] for one in index]
    provinces = [_PROVINCES[one // 31 % len(_PROVINCES)] for one in index]
    days = [f"{2015 + one * 7 % 12}-{1 + one * 5 % 12:02d}-{1 + one * 3 % 28:02d}" for one in index]
    symbols = [f"{kind[1]}-{office[0]}" for kind, office in zip(kinds, offices, strict=True)]
    numbers = [f"{1 + one % 997}/{symbol}" for one, symbol in zip(index, symbols, strict=True)]
    organs = [f"{office[0]}@{province[0]}" for office, province in zip(offices, provinces, strict=True)]
    issuers = [f"{office[1]} {province[1]}" for office, province in zip(offices, provinces, strict=True)]
    return [kind[0] for kind in kinds], numbers, days, organs, issuers


def _documents(plan: Plan, begin: int, end: int, random: Any) -> Columns:
    index = range(begin, end)
    size = len(index)
    types, numbers, days, organs, issuers = _number_of(index)
    ids = [f"{one * 2654435761 % 2**64:016x}" for one in index]
    syllables = random.integers(300, 6000, size)
    return {
        "document_id": ids,
        "path": [f"D:/luu-tru/{one // 1000:04d}/van-ban-{one:07d}.docx" for one in index],
        "sha256": [f"{one:064x}" for one in index],
        "bytes": random.integers(20_000, 400_000, size),
        "reader": ["docx"] * size,
        "text_length": syllables * 5,
        "syllables": syllables,
        "judged_on": [_DAY] * size,
        "stage": ["issued"] * size,
        "type": types,
        "number": numbers,
        "symbol": [number.partition("/")[2] for number in numbers],
        "date": days,
        "issuer": issuers,
        "issuer_id": organs,
        "own_organ": organs,
        "title": [f"Về việc thứ {one} của năm" for one in index],
        "parts": random.integers(1, 3, size),
        "verdict": np.array(_VERDICTS, dtype=object)[random.integers(0, 3, size)],
        "must_fix": random.integers(0, 4, size),
        "verify": random.integers(0, 6, size),
    }


def _spread(documents: Columns, table: str, random: Any) -> tuple[Any, Any]:
    """(place of the document, index within it) of each row of ``table``."""
    counts = random.poisson(PER_DOCUMENT[table], len(documents["document_id"]))
    places = np.repeat(np.arange(len(counts)), counts)
    starts = np.repeat(np.cumsum(counts) - counts, counts)
    return places, np.arange(len(places)) - starts


def _of(values: Any, places: Any) -> Any:
    return np.asarray(values, dtype=object)[places]


def _citations(instruments: _Instruments, documents: Columns, begin: int, random: Any) -> Columns:
    places, index = _spread(documents, "citations", random)
    size = len(places)
    # Few instruments are cited by nearly all, most by hardly any.
    chosen = (len(instruments.id) * random.random(size) ** 4).astype(int)
    own_days = _of(documents["date"], places)
    columns: Columns = {
        "document_id": _of(documents["document_id"], places),
        "citation": index,
        "start": index * 97 + 40,
        "end": index * 97 + 80,
        "form": np.full(size, "full", dtype=object),
        "type": instruments.type[chosen],
        "number": instruments.number[chosen],
        "date": instruments.date[chosen],
        "organ": instruments.organ[chosen],
        "instrument_id": instruments.id[chosen],
        "relation": random.choice(np.array(_RELATIONS, dtype=object), size, p=_RELATION_SHARES),
        "state_then": np.where(instruments.expires[chosen] <= own_days, "expired", "in_force").astype(object),
        "state": np.where(instruments.expires[chosen] <= _DAY, "expired", "in_force").astype(object),
        "state_on": np.full(size, _DAY, dtype=object),
        "state_since": instruments.expires[chosen],
        "confidence": np.full(size, 0.9),
        "section": index,
    }
    _cite_each_other(columns, places, begin, random)
    columns["key"] = [
        f"{kind or '?'}|{number}|{day or '?'}|{organ or '?'}"
        for kind, number, day, organ in zip(
            columns["type"], columns["number"], columns["date"], columns["organ"], strict=True
        )
    ]
    columns["refers_to"] = np.array(columns["key"], dtype=object)
    columns["text"] = [f"{kind} số {number}" for kind, number in zip(columns["type"], columns["number"], strict=True)]
    _shorten(columns, index, random)
    columns["issuer_id"] = columns["organ"]
    return columns


def _cite_each_other(columns: Columns, places: Any, begin: int, random: Any) -> None:
    """A quarter of what is cited are other documents of the archive; of few of them the organ is not known."""
    local = np.flatnonzero(random.random(len(places)) < 0.25)
    # Earlier ones: the archive is in the order of time.
    cited = ((begin + places[local]) * random.random(len(local)) ** 3).astype(int)
    types, numbers, days, organs, _ = _number_of(cited.tolist())
    for name, values in (("type", types), ("number", numbers), ("date", days), ("organ", organs)):
        columns[name][local] = np.array(values, dtype=object)
    columns["organ"][local[random.random(len(local)) < 0.1]] = None
    # Some write only the year.
    short = local[random.random(len(local)) < 0.1]
    columns["date"][short] = [day[:4] for day in columns["date"][short]]
    for name in ("instrument_id", "state_since"):
        columns[name][local] = None
    for name in ("state", "state_then"):
        columns[name][local] = "unknown"


def _shorten(columns: Columns, index: Any, random: Any) -> None:
    """A tenth are short forms of the one before them, a hundredth refer to nothing that could be found."""
    short = np.flatnonzero((random.random(len(index)) < 0.1) & (index > 0))
    columns["form"][short] = "short"
    columns["refers_to"][short] = columns["refers_to"][short - 1]
    columns["refers_to"][short[random.random(len(short)) < 0.1]] = None
    for name in ("number", "date", "organ", "instrument_id"):
        columns[name][short] = None


def _relations(citations: Columns, random: Any) -> Columns:
    """Here and there a document says that what it cites implements what it cites next."""
    index = np.asarray(citations["citation"])
    share = PER_DOCUMENT["relations"] / PER_DOCUMENT["citations"]
    first = np.flatnonzero((random.random(len(index)) < share) & (np.append(index[1:], 0) > 0))
    return {
        "document_id": _of(citations["document_id"], first),
        "source": index[first],
        "relation": np.full(len(first), "implements", dtype=object),
        "target": index[first] + 1,
        "source_key": citations["refers_to"][first],
        "target_key": citations["refers_to"][first + 1],
        "start": index[first] * 97 + 40,
        "end": index[first] * 97 + 177,
    }


def _quotas(documents: Columns, random: Any) -> Columns:
    places, index = _spread(documents, "quotas", random)
    subjects = np.array([*_AWARDS, *_INDICATORS], dtype=object)
    chosen = random.integers(0, len(subjects), len(places))
    figures = random.integers(1, 100, len(places)).astype(float)
    return {
        "document_id": _of(documents["document_id"], places),
        "quota": index,
        "start": index * 50,
        "end": index * 50 + 9,
        "text": [f"{int(figure):02d}" for figure in figures],
        "subject": subjects[chosen, 0],
        "indicator": subjects[chosen, 0],
        "comparison": np.full(len(places), "=", dtype=object),
        "min": figures,
        "max": figures,
        "unit": subjects[chosen, 1],
        "value_text": [f"{int(figure):02d}" for figure in figures],
    }


def _findings(documents: Columns, random: Any) -> Columns:
    places, index = _spread(documents, "findings", random)
    rules = np.array(_RULES, dtype=object)
    chosen = random.integers(0, len(rules), len(places))
    return {
        "document_id": _of(documents["document_id"], places),
        "finding": index,
        "code": rules[chosen, 0],
        "name": rules[chosen, 1],
        "severity": rules[chosen, 2],
        "disposition": rules[chosen, 3],
        "start": index * 60,
        "end": index * 60 + 5,
        "text": np.full(len(places), "chỗ này", dtype=object),
        "message": [f"Chỗ thứ {one} cần xem lại." for one in index],
        "why": np.full(len(places), "Vì viết như vậy là chưa đúng.", dtype=object),
        "page": index // 3 + 1,
    }


def _errors(plan: Plan, begin: int, end: int) -> Columns:
    index = range(begin, end, plan.error_every)
    kinds = [_ERRORS[one // plan.error_every % len(_ERRORS)] for one in index]
    return {
        "path": [f"D:/luu-tru/hong/{one:07d}.doc" for one in index],
        "sha256": [f"{one:064x}" for one in index],
        "code": [code for code, _ in kinds],
        "message": [message for _, message in kinds],
        "remedy": ["Mở tệp bằng Word rồi lưu lại."] * len(index),
    }


def _plain(documents: Columns, random: Any) -> dict[str, Columns]:
    """Tables whose rows only need to be there."""
    sections, section = _spread(documents, "sections", random)
    tasks, task = _spread(documents, "tasks", random)
    return {
        "sections": {
            "document_id": _of(documents["document_id"], sections),
            "section": section,
            "kind": np.full(len(sections), "khoan", dtype=object),
            "label": [f"{one + 1}." for one in section],
            "path": [f"I.{one + 1}" for one in section],
            "title": [f"Nội dung thứ {one + 1}" for one in section],
            "start": section * 200,
            "end": section * 200 + 190,
        },
        "tasks": {
            "document_id": _of(documents["document_id"], tasks),
            "task": task,
            "lead": np.full(len(tasks), "Sở Nội vụ", dtype=object),
            "text": [f"Việc thứ {one + 1} trong năm" for one in task],
        },
    }


if __name__ == "__main__":
    sys.exit(main())
