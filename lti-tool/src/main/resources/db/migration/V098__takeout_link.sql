-- A way to what somebody takes along that is open longer than a session. Of the address and of the code beside it there are
-- hashes only; without an address it is a way that was closed. Who took the file by it: times, one a line, the latest first.
create table takeout_link (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    language varchar(35) not null,
    address_hash varchar(64),
    code_hash bytea,
    until timestamp(6) with time zone,
    tries integer not null,
    tried_since timestamp(6) with time zone,
    fetched text not null,
    constraint takeout_link_once unique (tenant_id, person_id)
);
-- How long the file is kept for such a way, if longer than its week.
alter table takeout add column kept_until timestamp(6) with time zone;
