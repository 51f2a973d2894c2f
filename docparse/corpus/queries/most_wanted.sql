-- The nodes that most documents cite, of equal ones the most often mentioned: so many, and those that are equal to the
-- last of them.
create or replace table wanted as
with ranked as (
    select node, rank() over (order by documents desc, mentions desc) as place
    from nodes
    where documents > 0
)
select node, place from ranked where $limit is null or place <= $limit;
