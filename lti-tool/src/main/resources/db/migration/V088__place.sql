-- Places and contacts near a group: of a course, or of an organisation for all its courses. No person's data.
create table local_place (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    scope_id uuid not null,
    spot integer not null,
    kind varchar(20) not null,
    title varchar(80) not null,
    offers varchar(160) not null,
    address varchar(200) not null,
    phone varchar(30) not null,
    web_address varchar(300) not null,
    hours varchar(160) not null,
    modules varchar(2000) not null,
    constraint local_place_spot unique (tenant_id, scope_id, spot),
    constraint local_place_most check (spot >= 0 and spot < 50)
);

-- The first link that is opened may bring a course's path; courses that are there were opened before.
alter table cohort add column opened boolean default true not null;

-- The path a chosen link gives a course that has none.
alter table chosen_link add column way varchar(60);
