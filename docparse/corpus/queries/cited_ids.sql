-- The registered instruments that the documents cite or are.
select distinct t.instrument_id
from citations t
semi join chosen c using (document_id)
where t.instrument_id is not null
union
select instrument_id from chosen where instrument_id is not null;
