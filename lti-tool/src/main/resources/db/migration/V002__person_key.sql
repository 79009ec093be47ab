-- One key per person, sealed under the master key, which is not in this database.
create table person_key (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    wrapped bytea not null,
    constraint person_key_once unique (tenant_id, person_id)
);
