-- How large the graph is.
select
    (select count(*) from chosen) as documents, (select count(*) from nodes) as nodes,
    (select count(*) from edges) as edges;
