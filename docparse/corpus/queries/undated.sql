-- How many documents there are, and of how many the month is not known.
select
    count(*) as documents,
    count(*) filter (where date is null or length(date) < 7) as undated
from documents;
