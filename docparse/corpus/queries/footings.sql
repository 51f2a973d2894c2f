-- What rests on what, by the strongest relation of two nodes, what a document says before what the registry says; what
-- ends or changes an instrument does not rest on it (docparse.graph.footings). The strength is an index of the relations
-- given, 10 more where only the registry says so.
with ranked as (
    select
        (source::bigint << 32) | target as pair,
        min(list_position($resting, relation) - 1 + case when doc is null then 10 else 0 end)
            filter (where list_contains($resting, relation)) as strength,
        bool_or(list_contains($apart, relation)) as apart
    from edges
    where list_contains($resting, relation) or list_contains($apart, relation)
    group by pair
)
select pair, strength::utinyint as strength
from ranked
where strength is not null and not apart;
