-- What a person chose and wrote for a CV, a letter, a plan. Sealed with the person's key; the finished file is never kept.
create table document_draft (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    kind varchar(20) not null,
    body bytea not null,
    saved_at timestamp(6) with time zone not null,
    constraint document_draft_once unique (tenant_id, person_id, kind)
);
