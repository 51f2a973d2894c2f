-- Pairs of nodes of which one cites the other, by other relations than those left out, as one number each.
select (source::bigint << 32) | target as pair
from edges
where not list_contains($leaving_out, relation) and (doc is not null or not $documents_only);
