"""Does an issuer's id name one organ of the whole country?"""

from __future__ import annotations

from docparse.lexicon import issuers_by_id


def one_organ(issuer_id: str | None) -> str | None:
    """``issuer_id``, or None where it may mean another organ in another document.

    A central organ is one; a province's needs its province ("UBND@lao-cai"), a district's or commune's
    its own name as well ("UBND-X.bac-ha@lao-cai"). Of committees and boards there are several in one
    province, and an id that the table does not know tells nothing.

    >>> one_organ("CP"), one_organ("UBND@lao-cai"), one_organ("UBND"), one_organ("UBND-X@lao-cai")
    ('CP', 'UBND@lao-cai', None, None)
    """
    organ, _, province = (issuer_id or "").partition("@")
    code, _, own_name = organ.partition(".")
    issuer = issuers_by_id().get(code)
    if issuer is None or issuer.level == "any":
        return None
    needed = {"central": True, "province": bool(province)}.get(issuer.level, bool(province and own_name))
    return issuer_id if needed else None
