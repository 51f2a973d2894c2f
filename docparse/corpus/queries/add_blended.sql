insert into identities
select m.doc, m.key_no, b.profile, m.times, m.based_on
from mixed m
join blends b using (key_no, faces);
