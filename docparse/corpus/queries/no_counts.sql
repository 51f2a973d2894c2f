-- How many documents cite each node, some documents a row.
create or replace table node_counts (node integer, documents integer, based_on integer, mentions bigint);
