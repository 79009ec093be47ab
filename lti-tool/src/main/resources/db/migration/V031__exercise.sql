-- What a person put into an exercise: typed so far, and handed in. The bodies are sealed with the person's key.
create table exercise_draft (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    exercise varchar(40) not null,
    body bytea not null,
    saved_at timestamp(6) with time zone not null,
    constraint exercise_draft_once unique (tenant_id, person_id, exercise)
);

create table exercise_answer (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    exercise varchar(40) not null,
    content_version varchar(40) not null,
    body bytea not null,
    submitted_at timestamp(6) with time zone not null,
    passed boolean not null,
    constraint exercise_answer_once unique (tenant_id, person_id, exercise)
);
