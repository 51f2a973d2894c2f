-- The numbers of the instruments, in the order of what stands first of each.
create or replace table node_heads as
select head, (row_number() over (order by head) - 1)::integer as node
from (select head from settled union select head from apart);
