-- Documents by type, issuer, month or verdict.
with grouped as (
    select
        case $by
            when 'type' then c.type
            when 'issuer' then o.name
            when 'month' then c.month
            else c.verdict
        end as group_,
        c.*
    from chosen c
    join offices o using (office)
)
select
    group_,
    count(*) as documents,
    sum(syllables)::bigint as syllables,
    count(*) filter (where verdict = 'ready') as ready,
    count(*) filter (where verdict = 'minor') as minor,
    count(*) filter (where verdict = 'not_ready') as not_ready,
    count(*) filter (where verdict is null) as not_checked,
    coalesce(sum(must_fix), 0)::bigint as must_fix,
    coalesce(sum(verify), 0)::bigint as verify
from grouped
group by group_
order by case when $by = 'month' then group_ end, documents desc, group_;
