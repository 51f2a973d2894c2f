-- The registered instruments.
create or replace table wanted as
select node, node as place from nodes where instrument_id is not null;
