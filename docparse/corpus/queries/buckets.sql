-- Only identities of one bucket can be one instrument: of one registered id, of one number, organ and year, or of one
-- name and year. Of those without a bucket too little is known: each stays alone (docparse.graph.identity).
create or replace table bucketed as
select
    i.identity, i.doc, t.folded as type, i.known_date,
    case
        when i.instrument_id is not null then 'id|' || i.instrument_id
        when i.number is not null then
            case when i.organ is not null and i.known_date is not null
                then 'number|' || n.number_key || '|' || i.organ || '|' || left(i.known_date, 4) end
        when i.key <> 'self' and not u.alone
            then 'name|' || i.key || '|' || coalesce(left(i.known_date, 4), '')
    end as bucket,
    i.instrument_id is not null as registered
from identities i
left join number_keys n on n.number = i.number
left join type_keys t on t.type = i.type
left join name_keys u on u.key = i.key and u.type is not distinct from i.type;
