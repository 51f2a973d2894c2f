-- Files without a result, by reason.
select code as error, count(*) as files, mode(message) as message, mode(remedy) as remedy
from errors
group by code
order by files desc, code;
