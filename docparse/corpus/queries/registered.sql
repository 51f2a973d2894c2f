-- What the documents tell of the registered instruments.
select node, instrument_id, label, kind, type, number, date from told order by node;
