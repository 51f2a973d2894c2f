-- The documents themselves.
insert into identities
select doc, 0, -doc, 0, false from chosen;
