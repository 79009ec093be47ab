-- What an organisation or a course asks for in a milestone, where that is not what the curriculum says. Rows are only added.
create table milestone_rule (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    scope_id uuid not null,
    milestone varchar(40) not null,
    rule_version integer not null,
    author_id uuid,
    counted varchar(2000) not null,
    asks_facilitator boolean not null,
    constraint milestone_rule_once unique (tenant_id, scope_id, milestone, rule_version)
);

-- By which rule something was submitted; none for the curriculum's own.
alter table milestone_submission add column rule_id uuid;
