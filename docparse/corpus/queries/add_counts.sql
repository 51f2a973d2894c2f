insert into node_counts
with cited as (
    select node, doc, sum(times) as times, bool_or(based_on) as based_on
    from placed
    where key_no > 0 and doc between $first_doc and $last_doc
    group by node, doc
)
select node, count(*), count(*) filter (where based_on), sum(times)
from cited
group by node;
