-- What the registry knows of every node, in the order of their numbers.
select coalesce(s.state = 'expired', false) as expired, coalesce(s.state <> 'unknown', false) as known,
    n.host is not null as is_document, coalesce(n.host, 0) as host
from nodes n
left join states s on s.instrument_id = n.instrument_id
order by n.node;
