-- What the registry tells of an instrument beyond what the documents do; what they wrote stays.
update nodes set
    type = coalesce(nodes.type, s.type),
    number = coalesce(nodes.number, s.number),
    date = coalesce(s.date, nodes.date)
from states s
where s.instrument_id = nodes.instrument_id;
