-- The documents asked about, each with a number, its month and the office that issued it: by the organ where that is
-- certain, else by the name as written.
create or replace table chosen as
with told as (
    select
        document_id, path, type, number, date, title, issuer, issuer_id, own_organ, instrument_id, syllables, verdict,
        must_fix, verify, judged_on,
        case when length(date) >= 7 then left(date, 7) end as month,
        coalesce(own_organ, upper(nfc_normalize(trim(issuer))), '') as office
    from documents
)
select (row_number() over (order by path, document_id))::integer as doc, *
from told
where ($first is null or month >= $first)
    and ($last is null or month <= $last)
    and ($type is null or lower(nfc_normalize(type)) = lower(nfc_normalize($type)))
    and ($issuer is null
        or lower(own_organ) = lower($issuer)
        or lower(issuer_id) = lower($issuer)
        or contains(lower(nfc_normalize(issuer)), lower(nfc_normalize($issuer))));
