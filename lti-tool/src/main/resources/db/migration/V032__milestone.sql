-- How far people are with the milestones; points only rise.
create table milestone_assessment (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    milestone varchar(40) not null,
    points integer not null,
    reached_at timestamp(6) with time zone,
    constraint milestone_assessment_once unique (tenant_id, person_id, milestone)
);
