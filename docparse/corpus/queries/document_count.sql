-- How many documents were chosen; their numbers run from 1.
select count(*) from chosen;
