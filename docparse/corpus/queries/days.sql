-- The days on which the archive was judged.
select min(judged_on) as first_, max(judged_on) as last_ from chosen;
