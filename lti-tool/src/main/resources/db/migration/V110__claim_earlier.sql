-- Levels of claims that stood before others took their place; rows are only ever added.
create table claim_earlier (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    claim_id uuid not null,
    by_person_id uuid,
    own boolean not null,
    claim_level integer not null,
    said_at timestamp(6) with time zone not null,
    reason bytea
);
create index claim_earlier_by_claim on claim_earlier (tenant_id, person_id, claim_id);
create index claim_earlier_by_giver on claim_earlier (tenant_id, by_person_id);
