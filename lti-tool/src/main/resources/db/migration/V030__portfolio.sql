-- What a person keeps: the steps of their path and entries of other kinds. The words are sealed with the person's key.
create table path_step (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    place_in_path integer not null,
    kind varchar(40) not null,
    happened varchar(20) not null,
    happened_year integer,
    title bytea not null,
    place bytea,
    verbs varchar(200) not null,
    proud boolean not null,
    kept boolean not null,
    shared boolean not null,
    language varchar(35) not null,
    origin_room varchar(20) not null,
    origin_reference varchar(100) not null,
    constraint path_step_once unique (tenant_id, person_id, origin_room, origin_reference)
);

create table portfolio_entry (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    section varchar(40) not null,
    kind varchar(40) not null,
    entry_text bytea not null,
    choice bytea,
    author varchar(20) not null,
    depth varchar(20) not null,
    language varchar(35) not null,
    visibility varchar(20) not null,
    written_at timestamp(6) with time zone not null,
    origin_room varchar(20) not null,
    origin_reference varchar(100) not null,
    constraint portfolio_entry_once unique (tenant_id, person_id, origin_room, origin_reference)
);
