-- What is told of each node.
create or replace table node_profiles as
select n.node, s.profile
from settled s
join node_heads n using (head)
union all
select distinct n.node, a.profile
from apart a
join node_heads n using (head);
