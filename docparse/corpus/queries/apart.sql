-- The other identities, each by itself: those without a bucket stay alone, those of the hard ones were grouped.
create or replace table apart as
select i.*, (i.doc::bigint << 32) | i.key_no as head
from identities i
join bucketed b using (profile)
where b.bucket is null
union all
select i.*, h.head
from hard_heads h
join identities i on i.doc = (h.identity >> 32) and i.key_no = (h.identity & 4294967295);
