-- What is told, as docparse.graph.mentions has it: the first that is known, the longest date. ``first``: the identity
-- (number of the document, number of the key) that has this profile before all others.
create or replace table profiles as
with used as (
    select profile, min((doc::bigint << 32) | key_no) as first from identities group by profile
),
taken as (
    select b.profile, b.key_no, f.*, b.place
    from (select profile, key_no, unnest(faces) as face, generate_subscripts(faces, 1) as place from blends) b
    join (select * exclude (key_no) from faces) f using (face)
),
blended as (
    select
        profile, any_value(key_no) as key_no, arg_min(type, place) as type, arg_min(number, place) as number,
        arg_min(date, place - length(date) * 10000000) as date, arg_min(organ, place) as organ,
        arg_min(instrument_id, place) as instrument_id, arg_min(named, place) as named
    from taken
    group by profile
),
told as (
    select face + (select max(key_no) from keys) as profile, * exclude (face) from faces
    union all by name
    select * from blended
    union all by name
    select key_no as profile, key_no from keys where key_no > 0
    union all by name
    select
        -doc as profile, 0 as key_no, nullif(type, '') as type, nullif(number, '') as number, nullif(date, '') as date,
        nullif(own_organ, '') as organ, nullif(instrument_id, '') as instrument_id, nullif(title, '') as named
    from chosen
)
select
    t.profile::integer as profile, u.first, k.key, t.* exclude (profile, key_no),
    coalesce(
        t.date,
        case
            when t.number is not null then nullif(regexp_extract(t.number, '/((?:19|20)\d{2})/', 1), '')
            else nullif(regexp_extract(k.key, '\|((?:19|20)\d{2})$', 1), '')
        end
    ) as known_date
from told t
join used u using (profile)
join keys k using (key_no);
