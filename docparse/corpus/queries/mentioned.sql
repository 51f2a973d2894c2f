-- Every mention, as numbers.
create or replace table mentioned as
with told as (
    select k.key_no, case when w.own then w.face end as face, unnest(w.seen) as seen
    from written w
    join keys k using (key)
)
select
    (seen >> 32)::integer as doc, key_no, face::integer as face, ((seen >> 4) & 268435455)::integer as citation,
    (seen & 15)::utinyint as relation
from told;
