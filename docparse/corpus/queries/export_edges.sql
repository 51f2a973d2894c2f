-- Every edge with the document that states it; of those of the registry there is none.
select s.id as source, t.id as target, $relations[e.relation] as relation, c.path as document, e.mentions
from edges e
join told s on s.node = e.source
join told t on t.node = e.target
left join chosen c on c.doc = e.doc
order by c.path nulls last, s.id, t.id, 3;
