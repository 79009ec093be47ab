-- The questions before the first module and after the last. How often each answer was given in a week: no row is anybody's, and none
-- says in which order people came. created_at is the first day of the week.
create table survey_count (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null,
    occasion varchar(20) not null,
    week date not null,
    question varchar(60) not null,
    choice varchar(60) not null,
    times integer not null,
    constraint survey_count_once unique (tenant_id, cohort_id, occasion, week, question, choice)
);

-- Who was asked and is not to be asked again, whether or not they answered. created_at is the first day of the week, too.
create table survey_turn (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    cohort_id uuid not null,
    occasion varchar(20) not null,
    constraint survey_turn_once unique (tenant_id, person_id, cohort_id, occasion)
);
