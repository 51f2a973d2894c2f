-- Instruments that are cited by name.
select distinct type, key from profiles where number is null and instrument_id is null;
