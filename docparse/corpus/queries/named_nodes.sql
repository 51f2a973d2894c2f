-- What is known of some nodes.
select
    n.node, n.id, n.label, n.kind, n.type, n.number, n.date, n.instrument_id, n.path, n.documents, n.based_on,
    n.mentions, s.state, s.state_on, s.since, s.replaced_by
from wanted w
join nodes n using (node)
left join states s on s.instrument_id = n.instrument_id
order by w.place;
