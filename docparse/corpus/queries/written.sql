-- Each way in which documents write of an instrument, once, with the places where they do: number of the document,
-- index of the citation, number of the relation, in the bits of one integer. Documents are many, ways of writing are
-- few: everything that follows compares numbers.
create or replace table written as
select row_number() over () as face, *
from (
    select
        t.refers_to as key, t.form in ('full', 'named') as own, t.type, t.number, t.date, t.organ, t.instrument_id,
        t.name, t.title,
        list(
            (c.doc::bigint << 32) | (t.citation::bigint << 4) | coalesce(list_position($relations, t.relation), 0)
        ) as seen
    from citations t
    join chosen c using (document_id)
    where t.refers_to is not null and t.refers_to <> 'self'
    group by all
);
