-- The node of each identity.
create or replace table placed as
select i.doc, i.key_no, n.node, i.times, i.based_on
from identities i
join settled s using (profile)
join node_heads n using (head)
union all
select a.doc, a.key_no, n.node, a.times, a.based_on
from apart a
join node_heads n using (head);
