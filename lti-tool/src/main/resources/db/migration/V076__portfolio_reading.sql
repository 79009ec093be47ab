-- Who has looked at what of whom; kept for a year, for the owner to see.
create table portfolio_reading (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    reader_id uuid,
    reader_role varchar(20) not null,
    item_id uuid not null
);
create index portfolio_reading_of on portfolio_reading (tenant_id, person_id, item_id, created_at);
create index portfolio_reading_by on portfolio_reading (tenant_id, reader_id);
