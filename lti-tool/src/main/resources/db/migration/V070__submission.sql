-- What people submit for a milestone: a copy that stays as it is, sealed with the key of who submitted it.
create table milestone_submission (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    cohort_id uuid not null,
    milestone varchar(40) not null,
    attempt integer not null,
    content_version varchar(40) not null,
    rule_version integer not null,
    state varchar(20) not null,
    frozen bytea,
    constraint milestone_submission_once unique (tenant_id, person_id, milestone, attempt)
);
create index milestone_submission_queue on milestone_submission (tenant_id, cohort_id, state, created_at, id);

-- What facilitators decide. Rows are added and never changed, but for the name of somebody who is erased.
create table milestone_judgement (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    submission_id uuid not null references milestone_submission (id),
    person_id uuid not null,
    cohort_id uuid not null,
    judge_id uuid,
    decision varchar(20) not null,
    replies varchar(400) not null,
    again varchar(1000) not null,
    language varchar(35) not null,
    advice bytea,
    reason bytea,
    voice_id uuid
);
create index milestone_judgement_of on milestone_judgement (tenant_id, submission_id, created_at, id);
create index milestone_judgement_by on milestone_judgement (tenant_id, judge_id);

-- All points of a milestone, since a facilitator said that it is reached.
alter table milestone_assessment add column granted integer default 0 not null;

-- Who needs a file besides what it is kept with; one a line.
alter table stored_file add column held_for varchar(8000) default '' not null;
