-- What the registry knows of instruments; nothing until it is asked.
create or replace table states (
    instrument_id varchar, state varchar, state_on varchar, since varchar, replaced_by varchar, label varchar,
    type varchar, number varchar, date varchar
);
