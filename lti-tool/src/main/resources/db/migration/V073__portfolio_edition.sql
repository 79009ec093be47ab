-- What an entry said before other words took their place; the sealed bytes as they were.
create table portfolio_edition (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    entry_id uuid not null,
    entry_text bytea not null,
    choice bytea,
    fields bytea,
    language varchar(35) not null,
    written_at timestamp(6) with time zone not null
);
create index portfolio_edition_by_entry on portfolio_edition (tenant_id, person_id, entry_id);

-- A section is read a page at a time, the latest first.
create index portfolio_entry_by_section on portfolio_entry (tenant_id, person_id, section, created_at, id);
