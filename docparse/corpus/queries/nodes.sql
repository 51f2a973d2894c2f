-- Every instrument and every document, each once.
create or replace table nodes as
with told as (
    select
        n.node,
        max(i.doc) filter (where i.key = 'self') as host,
        count(*) filter (where i.key = 'self') as files,
        max(i.instrument_id) as instrument_id,
        coalesce(min(i.type) filter (where i.key = 'self'), min(i.type)) as type,
        coalesce(min(i.number) filter (where i.key = 'self'), min(i.number)) as number,
        arg_max(i.known_date, length(i.known_date)) as date,
        coalesce(max(i.named) filter (where i.key = 'self'), min(i.named)) as named,
        min(i.key) filter (where i.key <> 'self') as key,
        max(i.organ) as organ,
        count(distinct i.doc) filter (where i.key <> 'self' and i.times > 0) as documents,
        count(distinct i.doc) filter (where i.based_on is not null and i.key <> 'self') as based_on,
        coalesce(sum(i.times) filter (where i.key <> 'self'), 0)::bigint as mentions
    from identities i
    join node_of n using (identity)
    group by n.node
),
called as (
    select
        t.*, c.path,
        coalesce(t.instrument_id, t.key, c.path) as plain,
        row_number() over (
            partition by coalesce(t.instrument_id, t.key, c.path)
            order by t.date nulls last, t.organ nulls last, t.node
        ) as place
    from told t
    left join chosen c on c.doc = t.host
)
select
    node,
    -- Of several with one key the first bears it alone, as in docparse.graph.
    case when place = 1 then plain else plain || ' (' || coalesce(date, '?') || ' #' || place || ')' end as id,
    case
        when number is not null then trim(coalesce(type, '') || ' ' || number)
        else coalesce(named, path, plain)
    end as label,
    case when host is null then 'instrument' else 'document' end as kind,
    type, number, date, named, organ, instrument_id, host, files, path, documents, based_on, mentions
from called
order by node;
