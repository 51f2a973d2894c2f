-- What each document says of the instruments that it names: its own relation to them, and that between two of them.
create or replace table edges (source integer, target integer, relation utinyint, doc integer, mentions integer);
