-- Files that people bring: what is on its way, and what was checked. The bytes are elsewhere, sealed with the person's key.
create table upload (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    whole bigint not null,
    received bigint not null,
    parts varchar(8000) not null,
    touched_at timestamp(6) with time zone not null,
    file_id uuid,
    refusal varchar(60)
);
create index upload_by_person on upload (tenant_id, person_id);

create table stored_file (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    kind varchar(20) not null,
    media_type varchar(40) not null,
    size_in_bytes bigint not null,
    millis integer not null,
    origin_room varchar(20),
    origin_reference varchar(100)
);
create index stored_file_by_person on stored_file (tenant_id, person_id);
