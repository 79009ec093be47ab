-- A course that was copied knows which one it comes from.
alter table cohort add column copied_from uuid;
alter table cohort add column copied_at timestamp(6) with time zone;

-- Somebody is choosing what a course takes: what the LMS asked for, kept with the launch and never in the page.
create table picking (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    launch varchar(8) not null,
    registration_id uuid not null,
    deployment_id varchar(255) not null,
    cohort_id uuid not null,
    return_url varchar(2000) not null,
    accept_types varchar(2000) not null,
    accept_multiple boolean not null,
    accept_line_item boolean not null,
    targets varchar(2000) not null,
    auto_create boolean not null,
    echo bytea,
    outcome varchar(10) not null,
    constraint picking_once unique (tenant_id, launch)
);
create index picking_by_age on picking (tenant_id, created_at);

-- A link a course took. mark is our own id in the link's custom parameters; a copied link keeps it.
create table chosen_link (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null,
    mark varchar(64) not null,
    place integer not null,
    picking_id uuid,
    copied_from uuid,
    open_path varchar(255) not null,
    title varchar(255) not null,
    said varchar(2000) not null,
    column_label varchar(255),
    resource_id varchar(255),
    maximum integer,
    tag varchar(255),
    column_wanted boolean not null,
    constraint chosen_link_once unique (tenant_id, cohort_id, mark)
);
create index chosen_link_by_mark on chosen_link (tenant_id, mark, created_at);
create index chosen_link_by_picking on chosen_link (tenant_id, picking_id);

-- What an LMS told of a copied course before anybody came from it. origins: ids at the LMS, one a line, latest first.
create table copy_notice (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    registration_id uuid not null,
    deployment_id varchar(255) not null,
    context_id varchar(255) not null,
    origins varchar(6000) not null,
    constraint copy_notice_once unique (tenant_id, registration_id, deployment_id, context_id)
);

-- Where an LMS takes our wish to be told of copied courses, and what became of the wish.
create table notice_handler (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    registration_id uuid not null,
    deployment_id varchar(255) not null,
    url varchar(2000) not null,
    state varchar(10) not null,
    constraint notice_handler_once unique (tenant_id, registration_id, deployment_id)
);

-- What a course decided about the column of a milestone; where it decided nothing, a column is made.
create table column_choice (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    cohort_id uuid not null,
    milestone varchar(40) not null,
    wanted boolean not null,
    constraint column_choice_once unique (tenant_id, cohort_id, milestone)
);
