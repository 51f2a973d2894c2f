-- What a way of writing tells. Short forms tell nothing that their antecedents do not: they are not here.
create or replace table faces as
select
    w.face, k.key_no, nullif(w.type, '') as type, nullif(w.number, '') as number, nullif(w.date, '') as date,
    nullif(w.organ, '') as organ, nullif(w.instrument_id, '') as instrument_id,
    coalesce(nullif(w.name, ''), nullif(w.title, '')) as named
from written w
join keys k using (key)
where w.own;
