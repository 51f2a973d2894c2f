-- What each office is called: as it mostly writes itself; two of one name are told apart by their ids.
create or replace table offices as
with named as (
    select office, mode(upper(nfc_normalize(trim(issuer)))) as name, mode(issuer_id) as issuer_id
    from chosen
    group by office
)
select
    office,
    case when count(*) over (partition by name) > 1 and office <> coalesce(name, '')
        then name || ' (' || office || ')' else name end as name
from named;
