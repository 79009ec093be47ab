create table person (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    lms_name bytea,
    call_name bytea,
    told bytea not null,
    language varchar(35),
    second_language varchar(35),
    preview boolean not null,
    last_seen timestamp(6) with time zone not null
);
create index person_by_tenant on person (tenant_id, created_at, id);

-- The hash finds an account without showing whose it is; it is keyed, so that guesses cannot be tried on it.
create table platform_account (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    registration_id uuid not null,
    subject_hash bytea not null,
    subject bytea not null,
    person_id uuid not null references person (id),
    constraint platform_account_once unique (tenant_id, registration_id, subject_hash)
);
create index platform_account_person on platform_account (tenant_id, person_id);

create table cohort (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    registration_id uuid not null,
    deployment_id varchar(255) not null,
    context_id varchar(300) not null,
    title varchar(510),
    label varchar(510),
    constraint cohort_once unique (tenant_id, registration_id, deployment_id, context_id)
);

create table enrolment (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null references cohort (id),
    person_id uuid not null references person (id),
    role varchar(20) not null,
    last_seen timestamp(6) with time zone not null,
    constraint enrolment_once unique (tenant_id, cohort_id, person_id)
);
create index enrolment_person on enrolment (tenant_id, person_id);
