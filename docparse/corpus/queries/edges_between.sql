-- Edges between the wanted nodes.
select distinct
    e.source, $relations[e.relation] as relation, e.target,
    case when e.doc is null then 'registry' else 'document' end as origin
from edges e
join wanted s on s.node = e.source
join wanted t on t.node = e.target
order by all;
