-- Launches that were not let in. Written before a tenant is known, so outside the wall between tenants, and about nobody:
-- which check stopped it and which claims the token had, by name only. The newest 200 of a registration are kept.
create table refused_launch (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    registration_id uuid not null,
    step varchar(8) not null,
    code varchar(60) not null,
    incident varchar(16) not null,
    claim_names varchar(2500) not null,
    other_claims integer not null
);
create index refused_launch_newest on refused_launch (registration_id, created_at, id);
create index refused_launch_all on refused_launch (created_at, id);
