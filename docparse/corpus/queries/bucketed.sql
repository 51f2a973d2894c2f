-- Only identities of one bucket can be one instrument: of one registered id, of one number, organ and year, or of one
-- name and year. Of those without a bucket too little is known: each stays alone (docparse.graph.identity).
create or replace table bucketed as
select
    p.profile, p.first, t.folded as type, p.known_date,
    case
        when p.instrument_id is not null then 'id|' || p.instrument_id
        when p.number is not null then
            case when p.organ is not null and p.known_date is not null
                then 'number|' || n.number_key || '|' || p.organ || '|' || left(p.known_date, 4) end
        when p.key <> 'self' and not u.alone
            then 'name|' || p.key || '|' || coalesce(left(p.known_date, 4), '')
    end as bucket,
    p.instrument_id is not null as registered
from profiles p
left join number_keys n on n.number = p.number
left join type_keys t on t.type = p.type
left join name_keys u on u.key = p.key and u.type is not distinct from p.type;
