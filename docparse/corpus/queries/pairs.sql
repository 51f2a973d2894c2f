-- Pairs of nodes of which one cites the other, by other relations than those left out.
select source, target
from edges
where not list_contains($leaving_out, relation) and (doc is not null or not $documents_only)
group by source, target
order by source, target;
