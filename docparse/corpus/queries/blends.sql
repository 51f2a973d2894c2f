-- Several ways of writing make a profile of their own.
create or replace table blends as
select (row_number() over () + (select max(key_no) from keys) + (select coalesce(max(face), 0) from faces))::integer as profile, *
from (select distinct key_no, faces from mixed);
