-- The files of each node, and those that cite it.
select
    n.id,
    list(distinct c.path order by c.path) filter (where p.key_no = 0) as paths,
    list(distinct c.path order by c.path) filter (where p.key_no > 0) as cited_by
from placed p
join chosen c using (doc)
join told n using (node)
group by n.node, n.id
order by n.node;
