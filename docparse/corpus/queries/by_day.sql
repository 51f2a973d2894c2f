-- The wanted nodes as docparse.graph has those of a circle: by day, those without one last.
select t.node, t.id
from told t
left join states s on s.instrument_id = t.instrument_id
order by coalesce(s.date, nullif(t.date, ''), '9999'), t.id;
