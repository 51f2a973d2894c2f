-- Every instrument and every document, each once, as numbers; what they are called: told.sql.
create or replace table nodes as
with hosts as (
    select node, max(doc) as host, count(*) as files from placed where key_no = 0 group by node
),
counted as (
    select
        node, sum(documents)::bigint as documents, sum(based_on)::bigint as based_on, sum(mentions)::bigint as mentions
    from node_counts
    group by node
),
registered as (
    select node, max(instrument_id) as instrument_id
    from node_profiles
    join profiles using (profile)
    where instrument_id is not null
    group by node
)
select
    n.node, h.host, coalesce(h.files, 0) as files, coalesce(c.documents, 0) as documents,
    coalesce(c.based_on, 0) as based_on, coalesce(c.mentions, 0) as mentions, r.instrument_id
from node_heads n
left join hosts h using (node)
left join counted c using (node)
left join registered r using (node);
