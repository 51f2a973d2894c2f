-- What most documents cite; of equal ones the most often mentioned first.
select node, id, label, kind, type, number, date, instrument_id, path, documents, based_on, mentions
from told
order by documents desc, mentions desc, label, id;
