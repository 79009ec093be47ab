-- What an organisation itself calls competences. A framework is the draft of its next version; a version that was published
-- is a row of its own, only ever added. Entries are JSON. No person's data, and not who wrote it.
create table own_framework (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    spot integer not null,
    code varchar(12) not null,
    title varchar(80) not null,
    language varchar(20) not null,
    terms text not null,
    constraint own_framework_tenant_id unique (tenant_id, id),
    constraint own_framework_code unique (tenant_id, code),
    constraint own_framework_spot unique (tenant_id, spot),
    constraint own_framework_most check (spot >= 0 and spot < 5)
);

create table own_framework_version (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    framework_id uuid not null,
    number integer not null,
    label varchar(20) not null,
    title varchar(80) not null,
    language varchar(20) not null,
    terms text not null,
    constraint own_framework_version_number unique (tenant_id, framework_id, number),
    constraint own_framework_version_label unique (tenant_id, label),
    constraint own_framework_version_of foreign key (tenant_id, framework_id) references own_framework (tenant_id, id)
);
