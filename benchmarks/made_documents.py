"""Short plans, no two of them alike, of the sentences of the samples: ``python -m benchmarks.made_documents OUT N``.

Plain texts, and one in four a Word file. The same seed gives the same documents; each has a number, a day, an issuer,
legal bases, headings and paragraphs of its own, some 600 syllables, and the slips that the samples have on purpose.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.made_paragraphs import paragraphs

SEED = 11
WORD_EVERY = 4
_PARAGRAPHS = 12
# The numbers of the paragraphs are drawn digit by digit; what should be a day or a year is made one again.
_DAY = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_DAY_IN_WORDS = re.compile(r"\bngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?\b")
_YEAR = re.compile(r"(?<=năm )\d{4}\b|(?<=\d/)\d{4}(?=/)")
_MARK = re.compile(r"(?:^|(?<=[.;] ))(?:[a-zđ]\)|\d{1,2}\.|[-–+]) ?")
_PLACES = ("AN", "BÌNH", "CÁT", "ĐÔNG", "GIANG", "HÒA", "KHÊ", "LÂM", "MINH", "NGỌC")
_MATTERS = ("chuyển đổi số", "phòng chống thiên tai", "thi đua, khen thưởng", "cải cách hành chính", "vệ sinh chung")
_HEADINGS = ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN")


def made_texts(count: int, seed: int = SEED, length: int = _PARAGRAPHS) -> Iterator[str]:
    """``count`` documents of ``length`` paragraphs."""
    chance = random.Random(seed)
    bodies = paragraphs(count * length, seed)
    for number in range(count):
        yield _document(number, [_settled(next(bodies), chance) for _ in range(length)], chance)


def write_documents(
    folder: Path, count: int, *, seed: int = SEED, word_every: int = WORD_EVERY, length: int = _PARAGRAPHS
) -> list[Path]:
    """Write them into ``folder``, each ``word_every``-th as a Word file (0: none); their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, text in enumerate(made_texts(count, seed, length)):
        is_word = word_every and number % word_every == word_every - 1
        path = folder / f"{number:06}{'.docx' if is_word else '.txt'}"
        if is_word:
            _write_word(path, text)
        else:
            path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def _settled(body: str, chance: random.Random) -> str:
    """Without the list marks that its sentences had, and with days and years that there are."""
    body = _MARK.sub("", body)
    body = _DAY.sub(lambda _: f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{_year(chance)}", body)
    body = _DAY_IN_WORDS.sub(
        lambda _: f"ngày {chance.randint(10, 28)} tháng {chance.randint(10, 12)} năm {_year(chance)}", body
    )
    return _YEAR.sub(lambda _: _year(chance), body)


def _year(chance: random.Random) -> str:
    return str(chance.randint(2015, 2025))


def _document(number: int, bodies: Sequence[str], chance: random.Random) -> str:
    place = f"{chance.choice(_PLACES)} {chance.choice(_PLACES)} {number}"
    day, month, year = chance.randint(10, 28), chance.randint(10, 12), chance.randint(2021, 2025)
    lines = [
        f"ỦY BAN NHÂN DÂN\nXÃ {place}",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        f"Số: {number + 1}/KH-UBND\n{place.title()}, ngày {day} tháng {month} năm {year}",
        f"KẾ HOẠCH\nVề {chance.choice(_MATTERS)} năm {year + 1}",
        f"Căn cứ Nghị định số {chance.randint(1, 160)}/{year}/NĐ-CP ngày {day}/{month}/{year} của Chính phủ;",
        f"Căn cứ Kế hoạch số {chance.randint(1, 400)}/KH-UBND ngày {day - 5}/{month}/{year} của UBND tỉnh,",
    ]
    share = max(1, len(bodies) // len(_HEADINGS))
    for at, body in enumerate(bodies):
        if at % share == 0 and at // share < len(_HEADINGS):
            lines.append(f"{('I', 'II', 'III', 'IV')[at // share]}. {_HEADINGS[at // share]}")
        lines.append(f"{at % share + 1}. {body}")
    lines.append("Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn Bình")
    return "\n\n".join(lines) + "\n"


def _write_word(path: Path, text: str) -> None:
    import docx

    document = docx.Document()
    for line in text.split("\n"):
        if line:
            document.add_paragraph(line)
    document.save(str(path))


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the documents."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.made_documents", description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--word-every", type=int, default=WORD_EVERY, help="0: plain texts only")
    parser.add_argument("--length", type=int, default=_PARAGRAPHS, help="paragraphs of a document")
    options = parser.parse_args(arguments)
    write_documents(options.out, options.count, seed=options.seed, word_every=options.word_every, length=options.length)
    return 0


if __name__ == "__main__":
    sys.exit(main())
