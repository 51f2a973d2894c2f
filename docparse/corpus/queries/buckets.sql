-- Buckets all of which is one instrument, as no two of it disagree: of types one alone is known, and all days are the
-- same, some perhaps only in part. ``first``: the first identity of the bucket.
create or replace table buckets as
with summed as (
    select
        bucket, min(first) as first, bool_or(registered) or coalesce(min(type) = max(type), true) as agreed,
        bool_or(registered) as registered, arg_max(known_date, length(known_date)) as longest
    from bucketed
    where bucket is not null
    group by bucket
)
select
    s.bucket, any_value(s.first) as first,
    any_value(s.registered) or (any_value(s.agreed) and bool_and(coalesce(starts_with(s.longest, b.known_date), true)))
        as simple
from summed s
join bucketed b using (bucket)
group by s.bucket;
