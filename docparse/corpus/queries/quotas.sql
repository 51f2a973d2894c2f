-- Figures by award, indicator or unit, those of one unit in a row: only these can be added up and compared. The figure
-- of a range is its lower end, that of "at most" its upper one.
with figures as (
    select
        case $by when 'award' then n.award when 'indicator' then n.indicator else lower(q.unit) end as group_,
        q.document_id, lower(q.unit) as unit, coalesce(q.min, q.max) as figure
    from quotas q
    semi join chosen c using (document_id)
    left join quota_names n
        on n.subject is not distinct from q.subject and n.written is not distinct from q.indicator
)
select
    group_,
    unit,
    count(*) as quotas,
    count(distinct document_id) as documents,
    case when unit is not null then sum(figure) end as total,
    case when unit is not null then min(figure) end as least,
    case when unit is not null then median(figure) end as middle,
    case when unit is not null then max(figure) end as most
from figures
where group_ is not null
group by group_, unit
order by sum(count(*)) over (partition by group_) desc, group_, quotas desc, unit;
