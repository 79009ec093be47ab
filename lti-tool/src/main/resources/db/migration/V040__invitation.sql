-- Read by the link alone, before a tenant is known, so outside the wall between tenants.
create table invitation (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    tenant_id uuid not null references tenant (id),
    token_hash varchar(43) not null,
    valid_until timestamp(6) with time zone not null,
    allowed_hosts varchar(2000) not null,
    held_until timestamp(6) with time zone,
    spent_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    registration_id uuid references platform_registration (id),
    constraint invitation_token unique (token_hash)
);
create index invitation_by_tenant on invitation (tenant_id, created_at);

alter table platform_registration add column product varchar(100);
alter table platform_registration add column configuration_uri varchar(2000);
alter table platform_registration add column registration_uri varchar(2000);
alter table platform_registration add column registration_token bytea;
