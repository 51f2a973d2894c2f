-- The instruments of which a document writes in several ways.
create or replace table mixed (doc integer, key_no integer, times integer, based_on boolean, faces integer[]);
