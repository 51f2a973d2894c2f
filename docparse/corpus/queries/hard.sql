-- The identities of the other buckets, whole; documents stand in the order of their paths.
select
    b.bucket, (i.doc::bigint << 32) | i.key_no as identity, i.doc, p.key, p.type, p.number, p.date, p.organ
from buckets s
join bucketed b using (bucket)
join profiles p using (profile)
join identities i using (profile)
where not s.simple
order by b.bucket, identity;
