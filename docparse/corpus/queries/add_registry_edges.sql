-- What the registry says that its instruments do to each other.
insert into edges by name
select s.node as source, list_position($relations, r.relation) as relation, t.node as target, null as doc,
    0 as mentions
from registry_edges r
join nodes s on s.instrument_id = r.source
join nodes t on t.instrument_id = r.target;
