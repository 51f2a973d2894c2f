-- Numbers of unregistered instruments as written.
select distinct number from profiles where number is not null and instrument_id is null;
