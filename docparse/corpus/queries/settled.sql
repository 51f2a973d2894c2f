-- The profiles that are one instrument in every document; ``head`` is the first identity of it.
create or replace table settled as
select b.profile, s.first as head
from bucketed b
join buckets s using (bucket)
where s.simple;
