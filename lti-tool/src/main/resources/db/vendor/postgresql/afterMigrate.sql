-- Runs after every migration: a table with a tenant is walled in without anyone having to remember it.
-- Outside the wall stand only tables read before a tenant is known, or on behalf of many (decision 10).
do $$
declare
  walled record;
begin
  for walled in
    select c.table_name
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and c.column_name = 'tenant_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('platform_registration', 'platform_deployment', 'invitation', 'tool_key', 'browser_session',
                               'parcel')
  loop
    execute format('alter table %I enable row level security', walled.table_name);
    execute format('alter table %I force row level security', walled.table_name);
    if not exists (select 1 from pg_policies where schemaname = current_schema()
                   and tablename = walled.table_name and policyname = 'own_tenant') then
      execute format('create policy own_tenant on %I using (tenant_id = nullif(current_setting(''parcours.tenant'', true), '''')::uuid)',
                     walled.table_name);
    end if;
  end loop;
end $$;
