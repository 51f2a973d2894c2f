-- What stands for each edge of a document to what it cites.
select
    s.id as source, t.relation, g.id as target, c.path as document,
    list({'start': t.start, 'end': t.end, 'text': t.text, 'sentence': t.text} order by t.citation) as evidence,
    list(distinct t.date) filter (where t.date is not null) as dates
from citations t
join chosen c using (document_id)
join keys k on k.key = t.refers_to
join placed o on o.doc = c.doc and o.key_no = k.key_no
join placed p on p.doc = c.doc and p.key_no = 0
join told s on s.node = p.node
join told g on g.node = o.node
where p.node <> o.node
group by s.id, t.relation, g.id, c.path;
