-- The database and its two roles, once, by a superuser, before the tool's first start:
--
--   psql -v owner_password=... -v app_password=... -f postgresql-roles.sql
--
-- parcours_owner owns the tables and migrates them; parcours_app works with the rows. Row-level security is forced, so
-- that a query which forgets its tenant sees nothing; a role that bypasses it, or a superuser, must never be the tool's.

\set ON_ERROR_STOP on

create role parcours_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role parcours_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';

create database parcours owner parcours_owner encoding 'UTF8' template template0;
revoke all on database parcours from public;
grant connect on database parcours to parcours_app;

-- A statement or a transaction that hangs must not hold its locks for ever.
alter role parcours_app set statement_timeout = '30s';
alter role parcours_app set idle_in_transaction_session_timeout = '60s';
alter role parcours_app set lock_timeout = '10s';

\connect parcours

revoke all on schema public from public;
alter schema public owner to parcours_owner;
grant usage on schema public to parcours_app;

-- Tables that migrations add later are usable by the application without another thought.
alter default privileges for role parcours_owner in schema public
    grant select, insert, update, delete on tables to parcours_app;
alter default privileges for role parcours_owner in schema public
    grant usage, select on sequences to parcours_app;
