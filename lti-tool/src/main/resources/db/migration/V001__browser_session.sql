-- One launch in one browser. Outside the tenant wall: read before a tenant is known.
create table browser_session (
  launch varchar(8) primary key,
  secret_hash varchar(64) not null,
  tenant_id uuid not null,
  person_id uuid not null,
  cohort_id uuid not null,
  registration_id uuid not null,
  role varchar(20) not null,
  language varchar(35) not null,
  second_language varchar(35),
  zone_id varchar(60) not null,
  preview boolean not null,
  frame_origins varchar(4000) not null,
  return_url varchar(2000),
  language_asked boolean not null,
  used_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index browser_session_expires on browser_session (expires_at);
create index browser_session_person on browser_session (person_id);
