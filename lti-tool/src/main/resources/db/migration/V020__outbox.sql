-- What must happen after a commit. Outside the tenants' wall: one clerk works for all tenants.
create table parcel (
    id uuid primary key,
    tenant_id uuid not null,
    kind varchar(40) not null,
    waiting_key varchar(100),
    body text not null,
    state varchar(10) not null,
    attempts integer not null,
    due_at timestamp(6) with time zone not null,
    last_error varchar(100),
    created_at timestamp(6) with time zone not null,
    version integer not null,
    -- Settled parcels have no key, and both databases let nulls repeat.
    constraint parcel_waiting_once unique (tenant_id, kind, waiting_key)
);
create index parcel_due on parcel (state, due_at);
