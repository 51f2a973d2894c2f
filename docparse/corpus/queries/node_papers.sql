-- The files of each node, and those that cite it.
select
    n.id,
    list(distinct c.path order by c.path) filter (where i.key = 'self') as paths,
    list(distinct c.path order by c.path) filter (where i.key <> 'self') as cited_by
from node_of o
join identities i using (identity)
join chosen c on c.doc = i.doc
join nodes n on n.node = o.node
group by n.node, n.id
order by n.node;
