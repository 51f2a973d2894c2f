-- What stands for each edge of a document to what it cites.
select
    s.id as source, t.relation, g.id as target, c.path as document,
    list({'start': t.start, 'end': t.end, 'text': t.text, 'sentence': t.text} order by t.citation) as evidence,
    list(distinct t.date) filter (where t.date is not null) as dates
from citations t
join chosen c using (document_id)
join identities i on i.doc = c.doc and i.key = t.refers_to
join node_of o on o.identity = i.identity
join identities h on h.doc = c.doc and h.key = 'self'
join node_of p on p.identity = h.identity
join nodes s on s.node = p.node
join nodes g on g.node = o.node
where p.node <> o.node
group by s.id, t.relation, g.id, c.path;
