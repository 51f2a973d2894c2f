-- Instruments that only the registry tells of: what ended one of the archive, and what one rests on.
insert into nodes by name
select
    (select count(*) from nodes) + row_number() over (order by a.instrument_id) - 1 as node, a.instrument_id,
    0 as files, 0 as documents, 0 as based_on, 0 as mentions
from states a
where not exists (select 1 from nodes n where n.instrument_id = a.instrument_id);
