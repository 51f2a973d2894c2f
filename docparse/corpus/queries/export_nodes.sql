-- Every node with what is known of it.
select
    n.id, n.label, n.kind, coalesce(n.type, s.type) as type, coalesce(n.number, s.number) as number,
    coalesce(s.date, n.date) as date, n.organ as issuer_id, n.named as name, n.instrument_id, n.documents, n.based_on,
    n.mentions, s.state, s.state_on, s.since, s.replaced_by, n.path
from told n
left join states s on s.instrument_id = n.instrument_id
order by n.node;
