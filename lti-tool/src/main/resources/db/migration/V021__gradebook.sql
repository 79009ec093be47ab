-- A link of a course that was opened, and where its platform takes grades.
create table graded_link (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null,
    registration_id uuid not null,
    deployment_id varchar(255) not null,
    link_id varchar(255) not null,
    module varchar(40),
    line_items_url varchar(2000),
    line_item_url varchar(2000),
    scopes varchar(2000) not null,
    constraint graded_link_once unique (tenant_id, cohort_id, link_id)
);

-- A learner who opened a link; user_id is who they are for its platform, sealed with the person's key.
create table link_user (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    graded_link_id uuid not null references graded_link (id),
    user_id bytea not null,
    constraint link_user_once unique (tenant_id, person_id, graded_link_id)
);

-- A course's column for a milestone that we found or made by the milestone's id; url is empty until then.
create table line_item (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null,
    registration_id uuid not null,
    milestone varchar(40) not null,
    url varchar(2000),
    state varchar(10) not null,
    searching_until timestamp(6) with time zone,
    constraint line_item_once unique (tenant_id, cohort_id, registration_id, milestone)
);

-- The last score of a person for a column: what is reached, what was last on the wire, what arrived.
create table score_report (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    cohort_id uuid not null,
    link_user_id uuid not null references link_user (id),
    milestone varchar(40) not null,
    module varchar(40) not null,
    label varchar(255) not null,
    place varchar(40) not null,
    points numeric(12, 4) not null,
    maximum numeric(12, 4) not null,
    complete boolean not null,
    judged_at timestamp(6) with time zone not null,
    sent_points numeric(12, 4),
    sent_maximum numeric(12, 4),
    sent_complete boolean,
    last_timestamp timestamp(6) with time zone,
    in_doubt boolean not null,
    delivered_points numeric(12, 4),
    delivered_maximum numeric(12, 4),
    delivered_complete boolean,
    delivered_at timestamp(6) with time zone,
    state varchar(12) not null,
    reason varchar(30) not null,
    constraint score_report_once unique (tenant_id, person_id, cohort_id, milestone, place)
);
create index score_report_of_cohort on score_report (tenant_id, cohort_id, created_at, id);
