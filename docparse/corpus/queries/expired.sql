-- Citations of expired instruments by department and month of the document that cites them: those that had expired on
-- the document's own day, and those that had on the day the archive was judged on.
with cited as (
    select
        c.office, c.month, c.document_id,
        t.state_then = 'expired' as then_,
        coalesce(j.state, t.state) = 'expired' as now_,
        coalesce(j.replaced_by <> '', len(t.replaced_by) > 0) as replaced
    from citations t
    join chosen c using (document_id)
    left join judged j on j.instrument_id = t.instrument_id
    where t.refers_to is null or t.refers_to <> 'self'
)
select
    o.name as department,
    month,
    count(distinct document_id) as documents,
    count(distinct document_id) filter (where then_) as documents_then,
    count(*) filter (where then_) as citations_then,
    count(distinct document_id) filter (where now_) as documents_now,
    count(*) filter (where now_) as citations_now,
    count(*) filter (where now_ and replaced) as replaced_now
from cited
join offices o using (office)
group by o.office, o.name, month
having count(*) filter (where then_ or now_) > 0
order by month nulls last, department, o.office;
