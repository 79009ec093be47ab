-- A form without a draft, as somebody left it for another window; gone when it is handed in, or after a day.
-- What they put in is sealed with their key. The page's path may name whom it is about.
create table set_aside (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    page varchar(100) not null,
    body bytea not null,
    kept_at timestamp(6) with time zone not null,
    constraint set_aside_once unique (tenant_id, person_id, page)
);
