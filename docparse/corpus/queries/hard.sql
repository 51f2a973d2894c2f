-- The identities of the other buckets, whole.
select
    b.bucket, i.identity, c.path, i.key, i.type, i.number, i.date, i.organ
from bucketed b
join buckets s using (bucket)
join identities i using (identity)
join chosen c on c.doc = i.doc
where not s.simple
order by b.bucket, i.identity;
