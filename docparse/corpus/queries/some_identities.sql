-- What some documents cite.
create or replace table some_identities as
select
    doc, key_no, min(face) as least, max(face) as most, count(*)::integer as times,
    bool_or(relation = $based_on) as based_on
from mentioned
where doc between $first_doc and $last_doc
group by doc, key_no;
