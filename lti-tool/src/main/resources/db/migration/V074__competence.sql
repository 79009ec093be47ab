-- What people say they can do. Their own word, what shows it, and what others say of it are three tables: nobody's row can be
-- changed by somebody else's tap. Words, answers and places are sealed with the key of whom the claim is about.
create table competence_claim (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    framework varchar(20) not null,
    framework_version varchar(30) not null,
    competence varchar(10) not null,
    self_level integer not null,
    said_at timestamp(6) with time zone not null,
    visibility varchar(20) not null,
    constraint competence_claim_once unique (tenant_id, person_id, framework_version, competence)
);

create table claim_evidence (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    claim_id uuid not null,
    entry_id uuid not null,
    context bytea,
    constraint claim_evidence_once unique (tenant_id, claim_id, entry_id)
);
create index claim_evidence_by_person on claim_evidence (tenant_id, person_id);

create table claim_opinion (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    claim_id uuid not null,
    by_person_id uuid,
    side varchar(20) not null,
    shown varchar(600) not null,
    given_at timestamp(6) with time zone,
    confirmed_level integer,
    answers bytea,
    words bytea,
    constraint claim_opinion_once unique (tenant_id, claim_id, side, by_person_id)
);
create index claim_opinion_about on claim_opinion (tenant_id, person_id);
create index claim_opinion_by on claim_opinion (tenant_id, by_person_id);
