-- The edges that some documents state. What is said of one instrument to itself is left out.
insert into edges
with own as (
    select doc, key_no, node from placed where doc between $first_doc and $last_doc
),
stated as (
    select h.node as source, p.node as target, m.relation, m.doc
    from mentioned m
    join own p using (doc, key_no)
    join own h on h.doc = m.doc and h.key_no = 0
    where m.doc between $first_doc and $last_doc
    union all
    select s.node, t.node, l.relation, l.doc
    from linked l
    join own s on s.doc = l.doc and s.key_no = l.source_key
    join own t on t.doc = l.doc and t.key_no = l.target_key
)
select source, target, relation, doc, count(*)
from stated
where source <> target and relation > 0
group by source, target, relation, doc;
