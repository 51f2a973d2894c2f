create or replace table wanted as
select node, node as place from nodes;
