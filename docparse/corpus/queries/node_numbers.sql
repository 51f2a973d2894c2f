-- The numbers of the nodes with the wanted ids.
select n.node from nodes n join wanted_ids w using (id) order by n.node;
