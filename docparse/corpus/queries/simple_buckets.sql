-- Buckets all of which is one instrument, as no two of it disagree: of types one alone is known, and all days are the
-- same, some perhaps only in part.
create or replace table buckets as
select
    bucket,
    bool_or(registered) or (count(distinct type) <= 1 and bool_and(coalesce(starts_with(longest, known_date), true)))
        as simple
from (
    select *, first_value(known_date) over (partition by bucket order by length(known_date) desc nulls last) as longest
    from bucketed
    where bucket is not null
)
group by bucket;
