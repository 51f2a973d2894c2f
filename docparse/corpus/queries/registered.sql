-- What the documents tell of the registered instruments.
select node, instrument_id, label, kind, type, number, date from nodes where instrument_id is not null order by node;
