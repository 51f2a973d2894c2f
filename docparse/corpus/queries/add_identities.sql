-- Those of which the document writes in one way.
insert into identities
select
    doc, key_no, case when least is null then key_no else least + (select max(key_no) from keys) end, times, based_on
from some_identities
where least is not distinct from most;
