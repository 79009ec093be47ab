-- When the first launch came from a deployment; desks say of an open one without it that it waits for that. Those of before
-- are taken for used: nobody noted it.
alter table platform_deployment add column launched_at timestamp(6) with time zone;
update platform_deployment set launched_at = created_at where state <> 'PENDING';
