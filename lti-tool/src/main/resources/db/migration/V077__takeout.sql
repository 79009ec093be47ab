-- What somebody takes along: being made, or made. The bytes are in the data folder, sealed with the person's key, under the run's id.
create table takeout (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    language varchar(35) not null,
    second_language varchar(35),
    zone_id varchar(60) not null,
    state varchar(20) not null,
    run uuid,
    heard_at timestamp(6) with time zone,
    done_bytes bigint not null,
    whole_bytes bigint not null,
    size_in_bytes bigint not null,
    ready_at timestamp(6) with time zone,
    constraint takeout_once unique (tenant_id, person_id)
);
