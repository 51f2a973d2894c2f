-- Those of which it writes in several.
insert into mixed
with seen as (
    select s.doc, s.key_no, m.face, s.times, s.based_on, min(m.citation) as citation
    from some_identities s
    join mentioned m using (doc, key_no)
    where s.least <> s.most and m.face is not null
    group by all
)
select doc, key_no, any_value(times), any_value(based_on), list(face order by citation)
from seen
group by doc, key_no;
