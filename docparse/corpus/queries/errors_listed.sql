-- Files without a result.
select path, code as error, message, remedy
from errors
order by path, code;
