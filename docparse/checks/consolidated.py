"""Whether a document is a consolidated text (văn bản hợp nhất): its bases are those of the texts that it joins."""

from __future__ import annotations

import re

from docparse.checks.context import Context

_SYMBOL = "VBHN"
# It opens with what it joins (Ordinance 01/2012/UBTVQH13 on consolidation, its form of presentation).
_JOINS = re.compile(r"có hiệu lực (?:thi hành )?(?:kể )?từ[^\n]{0,80}được sửa đổi, bổ sung bởi\s*:", re.IGNORECASE)
_REACH = 3000


def is_consolidated(context: Context) -> bool:
    """True by its symbol, or by the list of amending texts that it opens with."""
    return _SYMBOL in (context.analysis.header.symbol or "") or _JOINS.search(context.text, 0, _REACH) is not None
