-- Types as written.
select distinct type from profiles where type is not null;
