-- What the nodes in the table ``wanted`` are called. Of several with one key the first bears it alone, as in
-- docparse.graph; so those that share a key with one that is wanted are looked at, too.
create or replace table told as
with own_keys as (
    select distinct p.key, p.instrument_id
    from node_profiles m
    semi join wanted w using (node)
    join profiles p using (profile)
    where p.key <> 'self' or p.instrument_id is not null
),
alike as (
    select node from wanted
    union
    select m.node
    from node_profiles m
    join profiles p using (profile)
    where p.key <> 'self' and p.key in (select key from own_keys)
    union
    select node from nodes where instrument_id in (select instrument_id from own_keys)
),
summed as (
    select
        m.node,
        coalesce(min(p.type) filter (where p.profile < 0), min(p.type)) as type,
        coalesce(min(p.number) filter (where p.profile < 0), min(p.number)) as number,
        -- Of several days known in full the earliest.
        arg_min(p.known_date, (10 - length(p.known_date)) || p.known_date) as date,
        coalesce(max(p.named) filter (where p.profile < 0), min(p.named)) as named,
        min(p.key) filter (where p.profile >= 0) as key,
        max(p.organ) as organ
    from node_profiles m
    semi join alike a using (node)
    join profiles p using (profile)
    group by m.node
),
called as (
    select
        s.*, n.* exclude (node), c.path,
        coalesce(n.instrument_id, s.key, c.path) as plain,
        row_number() over (
            partition by coalesce(n.instrument_id, s.key, c.path)
            order by s.date nulls last, s.organ nulls last, s.node
        ) as place
    from summed s
    join nodes n using (node)
    left join chosen c on c.doc = n.host
)
select
    node,
    case when place = 1 then plain else plain || ' (' || coalesce(date, '?') || ' #' || place || ')' end as id,
    case
        when number is not null then trim(coalesce(type, '') || ' ' || number)
        else coalesce(named, path, plain)
    end as label,
    case when host is null then 'instrument' else 'document' end as kind,
    type, number, date, named, organ, instrument_id, path, documents, based_on, mentions
from called
semi join wanted w using (node)
union all
-- Of some instruments the registry alone tells.
select
    n.node, n.instrument_id, s.label, 'instrument', s.type, s.number, s.date, null, null, n.instrument_id, null, 0, 0, 0
from nodes n
semi join wanted w using (node)
join states s using (instrument_id)
where n.host is null and n.documents = 0;
