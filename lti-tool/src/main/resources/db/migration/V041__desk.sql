-- What the desks of operators and of organisations look after.

-- Time decides which key signs; nothing is switched. Two who make a key at the same time make one.
alter table tool_key add column follows varchar(64);
alter table tool_key add column signs_from timestamp(6) with time zone;
update tool_key set follows = case when slot is null then kid else '-' end, signs_from = created_at;
alter table tool_key alter column follows set not null;
alter table tool_key alter column signs_from set not null;
alter table tool_key add constraint tool_key_follows unique (follows);
alter table tool_key drop constraint tool_key_slot;
alter table tool_key drop column slot;

alter table tenant add column enabled boolean default true not null;
alter table tenant add column contact_name varchar(200);
alter table tenant add column contact_mail varchar(320);
alter table tenant add column contact_phone varchar(40);
alter table tenant add column languages varchar(400) default '' not null;
alter table tenant add column accent varchar(7);
alter table tenant add column logo varchar(16);

create table tenant_logo (
    id uuid primary key,
    tenant_id uuid not null references tenant (id),
    created_at timestamp(6) with time zone not null,
    version integer not null,
    media_type varchar(20) not null,
    bytes bytea not null,
    constraint tenant_logo_one unique (tenant_id)
);

-- Somebody may run a group and look after the organisation too: an LMS's administrator is both in a course.
alter table browser_session add column referent boolean default false not null;

-- Hashes only. A link is removed by whoever uses it, so nobody uses it twice.
create table operator_link (
    hash varchar(64) primary key,
    expires_at timestamp(6) with time zone not null
);
create table operator_session (
    hash varchar(64) primary key,
    used_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);

-- Who changed what. Operators look at all of it, so it stands outside the tenants' wall; it holds no names.
create table audit_entry (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    tenant_id uuid,
    person_id uuid,
    operator boolean not null,
    deed varchar(60) not null,
    object_id uuid,
    detail varchar(2000) not null
);
create index audit_entry_newest on audit_entry (created_at, id);
create index audit_entry_of_tenant on audit_entry (tenant_id, created_at, id);
create index audit_entry_of_person on audit_entry (person_id);

-- A parcel that is given up no longer holds its key against others, and can still be sent again.
alter table parcel add column parked_key varchar(100);
