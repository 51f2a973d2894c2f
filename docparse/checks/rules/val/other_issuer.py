"""VAL007: the issuer of a cited instrument differs from the one that the registry has, such as a successor's name."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.registry_words import differing_mentions
from docparse.checks.rule import Draft, Example, Rule


def _find(context: Context) -> Iterator[Draft]:
    own = {symbol.span for symbol in context.symbols if symbol.has_own_issuer(context.text)}
    for mention in differing_mentions(context):
        citation, registered = mention
        if registered.issuer is not None and citation.issuer_span is not None and citation.number_span in own:
            values = {"number": citation.number or "", "issuer": registered.issuer, "from": mention.source}
            yield Draft(span=citation.issuer_span, form=f"{citation.key}|{citation.issuer_id}", values=values)


RULE = Rule(
    code="VAL007",
    name="cơ quan ban hành khác sổ đăng ký",
    subject="cơ quan ban hành của văn bản viện dẫn",
    message="Theo sổ đăng ký, {number} do {issuer} ban hành{from}, ở đây ghi “{wrong}”: "
    "ghi tên cơ quan vào thời điểm ban hành.",
    why="Viện dẫn ghi tên cơ quan đã ban hành văn bản; cơ quan tiếp nhận nhiệm vụ về sau không thay tên vào đó.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Thông tư số 22/2023/TT-BTNMT ngày 15/12/2023 của ⟦Bộ trưởng Bộ Nông nghiệp và Môi trường⟧;\n"),
        Example(
            "Thực hiện Thông tư số 01/2023/TT-BTTTT ngày 01/02/2023 của ⟦Bộ Khoa học và Công nghệ⟧, Sở đã rà soát."
        ),
    ),
    good=(
        Example("Căn cứ Thông tư số 22/2023/TT-BTNMT ngày 15/12/2023 của Bộ trưởng Bộ Tài nguyên và Môi trường;\n"),
        Example("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n"),
    ),
    check=_find,
)
