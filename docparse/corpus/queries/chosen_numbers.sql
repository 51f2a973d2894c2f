-- The numbers of the documents asked about.
select number from chosen order by doc;
