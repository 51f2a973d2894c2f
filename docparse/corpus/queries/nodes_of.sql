-- The node of each identity: the first identity of its instrument stands for all.
create or replace table node_of as
with grouped as (
    select
        b.identity,
        coalesce(h.head, case when s.simple then min(b.identity) over (partition by b.bucket) end, b.identity) as head
    from bucketed b
    left join buckets s using (bucket)
    left join hard_heads h using (identity)
)
select identity, dense_rank() over (order by head) - 1 as node
from grouped;
