-- The keys under which documents cite, in an order that does not depend on anything else; 0 is the document itself.
create or replace table keys as
select row_number() over (order by key)::integer as key_no, key from (select distinct key from written)
union all
select 0, 'self';
