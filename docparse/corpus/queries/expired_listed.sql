-- The documents behind a cell of expired.sql, each with the expired instruments that it cites.
select
    c.path, c.type, c.number, c.date, o.name as department,
    any_value(t.text order by t.citation) as cited,
    t.instrument_id,
    count(*) as mentions,
    bool_or(coalesce(t.state_then = 'expired', false)) as expired_then,
    bool_or(coalesce(coalesce(j.state, t.state) = 'expired', false)) as expired_now,
    any_value(coalesce(j.since, t.state_since)) as since,
    any_value(coalesce(j.replaced_by, array_to_string(t.replaced_by, '; '))) as replaced_by
from citations t
join chosen c using (document_id)
join offices o using (office)
left join judged j on j.instrument_id = t.instrument_id
where (t.refers_to is null or t.refers_to <> 'self')
    and (t.state_then = 'expired' or coalesce(j.state, t.state) = 'expired')
group by c.doc, c.path, c.type, c.number, c.date, o.name, t.instrument_id, coalesce(t.refers_to, t.key)
order by c.date nulls last, c.path, min(t.citation);
