-- Types as written.
select distinct type from identities where type is not null;
