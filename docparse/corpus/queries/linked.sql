-- What documents say of two instruments that they name.
create or replace table linked as
select
    c.doc, s.key_no as source_key, t.key_no as target_key,
    coalesce(list_position($relations, r.relation), 0)::utinyint as relation
from relations r
join chosen c using (document_id)
join keys s on s.key = r.source_key
join keys t on t.key = r.target_key;
