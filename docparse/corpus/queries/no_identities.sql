-- What each document tells of each instrument that it cites (and of itself, key 0) is its profile: the number of a key
-- of which nothing is told; above those that of a face, or of several in the order of the text; below 0 a document.
create or replace table identities (doc integer, key_no integer, profile integer, times integer, based_on boolean);
