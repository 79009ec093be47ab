-- What learners and facilitators think of a module or an exercise: a face, and if they like a sentence and a voice. One row per
-- person and segment of the book; the sentence is sealed with their key, the voice is a file of theirs.
create table impression (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    cohort_id uuid not null,
    segment varchar(60) not null,
    edition varchar(40) not null,
    side varchar(20) not null,
    trial boolean not null,
    face varchar(20) not null,
    words bytea,
    voice_id uuid,
    said_at timestamp(6) with time zone not null,
    constraint impression_once unique (tenant_id, person_id, segment)
);
create index impression_by_segment on impression (tenant_id, segment);
