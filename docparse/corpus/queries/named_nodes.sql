-- What is known of the wanted nodes. What the documents wrote stays beside what the registry tells of an instrument.
select
    n.node, n.id, n.label, n.kind, coalesce(n.type, s.type) as type, coalesce(n.number, s.number) as number,
    coalesce(s.date, n.date) as date, n.instrument_id, n.path, n.documents, n.based_on, n.mentions, s.state,
    s.state_on, s.since, s.replaced_by
from wanted w
join told n using (node)
left join states s on s.instrument_id = n.instrument_id
order by w.place;
