-- What each document tells of each instrument that it cites, and of itself ("self"): as docparse.graph.mentions has it,
-- the first that is known, the longest date. Short forms tell nothing that their antecedents do not, but they count.
create or replace table identities as
with mentioned as (
    select
        c.doc, t.refers_to as key, t.citation, t.relation,
        case when t.form in ('full', 'named') then nullif(t.type, '') end as type,
        case when t.form in ('full', 'named') then nullif(t.number, '') end as number,
        case when t.form in ('full', 'named') then nullif(t.date, '') end as date,
        case when t.form in ('full', 'named') then nullif(t.organ, '') end as organ,
        case when t.form in ('full', 'named') then nullif(t.instrument_id, '') end as instrument_id,
        case when t.form in ('full', 'named') then coalesce(nullif(t.name, ''), nullif(t.title, '')) end as named
    from citations t
    join chosen c using (document_id)
    where t.refers_to is not null
),
cited as (
    select
        doc, key,
        arg_min(type, citation) as type,
        arg_min(number, citation) as number,
        arg_min(date, citation - length(date) * 10000000) as date,
        arg_min(organ, citation) as organ,
        arg_min(instrument_id, citation) as instrument_id,
        arg_min(named, citation) as named,
        nullif(count(*) filter (where relation = 'based_on'), 0) as based_on,
        nullif(count(*) filter (where relation = 'implements'), 0) as implements,
        nullif(count(*) filter (where relation = 'guides'), 0) as guides,
        nullif(count(*) filter (where relation = 'amends'), 0) as amends,
        nullif(count(*) filter (where relation = 'replaces'), 0) as replaces,
        nullif(count(*) filter (where relation = 'repeals'), 0) as repeals,
        nullif(count(*) filter (where relation = 'attached'), 0) as attached,
        nullif(count(*) filter (where relation = 'reply_to'), 0) as reply_to,
        nullif(count(*) filter (where relation = 'mentions'), 0) as mentions,
        count(*) as times
    from mentioned
    group by doc, key
),
stated as (
    select * from cited where key <> 'self'
    union all by name
    select
        c.doc, 'self' as key, nullif(c.type, '') as type, nullif(c.number, '') as number, nullif(c.date, '') as date,
        nullif(c.own_organ, '') as organ, nullif(c.instrument_id, '') as instrument_id,
        nullif(c.title, '') as named
    from chosen c
)
select
    row_number() over () as identity, *,
    coalesce(
        date,
        case
            when number is not null then nullif(regexp_extract(number, '/((?:19|20)\d{2})/', 1), '')
            else nullif(regexp_extract(key, '\|((?:19|20)\d{2})$', 1), '')
        end
    ) as known_date
from stated;
