-- What each document says of the instruments that it names: its own relation to them, and that between two of them.
-- What is said of one instrument to itself is left out.
create or replace table edges as
with host as (
    select i.doc, n.node
    from identities i
    join node_of n using (identity)
    where i.key = 'self'
),
cited as (
    select doc, identity, relation, mentions
    from (unpivot identities
        on based_on, implements, guides, amends, replaces, repeals, attached, reply_to, mentions
        into name relation value mentions)
    where key <> 'self'
),
linked as (
    select c.doc, t.relation, t.source_key, t.target_key
    from relations t
    join chosen c using (document_id)
    where t.source_key is not null and t.target_key is not null
),
stated as (
    select h.node as source, c.relation, n.node as target, c.doc, c.mentions
    from cited c
    join host h using (doc)
    join node_of n using (identity)
    union all
    select s.node, l.relation, t.node, l.doc, 1
    from linked l
    join identities a on a.doc = l.doc and a.key = l.source_key
    join identities b on b.doc = l.doc and b.key = l.target_key
    join node_of s on s.identity = a.identity
    join node_of t on t.identity = b.identity
)
select source, relation, target, doc, sum(mentions)::bigint as mentions
from stated
where source <> target
group by source, relation, target, doc;
