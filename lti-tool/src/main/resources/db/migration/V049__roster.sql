-- Where a course tells who is in it, and how reading that went.
alter table cohort add column roster_url varchar(2000);
alter table cohort add column roster_asked_at timestamp(6) with time zone;
alter table cohort add column roster_tried_at timestamp(6) with time zone;
alter table cohort add column roster_read_at timestamp(6) with time zone;
alter table cohort add column roster_trouble varchar(20);
alter table cohort add column roster_run uuid;

-- Who is in a roster may never have come; who came may have left.
alter table person alter column last_seen drop not null;
alter table enrolment alter column last_seen drop not null;
alter table enrolment add column left_at timestamp(6) with time zone;

-- A roster while it is being read; empty once it is applied.
create table roster_member (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null,
    run uuid not null,
    place integer not null,
    subject_hash bytea not null,
    role varchar(20) not null,
    subject bytea not null,
    name bytea,
    constraint roster_member_once unique (tenant_id, run, subject_hash)
);
create index roster_member_by_place on roster_member (tenant_id, run, place);
create index roster_member_by_cohort on roster_member (tenant_id, cohort_id);
