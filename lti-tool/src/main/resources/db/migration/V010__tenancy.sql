-- Read before a tenant is known, so outside the wall between tenants.
create table tenant (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    name varchar(200) not null,
    language varchar(35) not null,
    zone varchar(64) not null,
    constraint tenant_name unique (name)
);

create table platform_registration (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    tenant_id uuid not null references tenant (id),
    issuer varchar(1000) not null,
    client_id varchar(255) not null,
    authorization_endpoint varchar(2000) not null,
    token_endpoint varchar(2000) not null,
    jwks_uri varchar(2000) not null,
    token_audience varchar(2000),
    algorithms varchar(200) not null,
    admins_are_referents boolean not null,
    anonymous_launches boolean not null,
    allowed_hosts varchar(2000) not null,
    enabled boolean not null,
    paused_until timestamp(6) with time zone,
    paused_reason varchar(200),
    constraint platform_registration_once unique (issuer, client_id)
);

create table platform_deployment (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    tenant_id uuid not null references tenant (id),
    registration_id uuid not null references platform_registration (id),
    deployment_id varchar(255) not null,
    state varchar(20) not null,
    constraint platform_deployment_once unique (registration_id, deployment_id)
);

-- The slot holds one word while a key is the one to sign with, and nothing afterwards: two nodes cannot both fill it.
create table tool_key (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    kid varchar(64) not null,
    public_key bytea not null,
    private_key bytea not null,
    slot varchar(10),
    constraint tool_key_kid unique (kid),
    constraint tool_key_slot unique (slot)
);
