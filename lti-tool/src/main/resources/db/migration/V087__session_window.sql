-- A window of its own for a session whose frame may not record: a ticket, used once and soon, and whose window it is.
alter table browser_session add column opened_from varchar(8);
alter table browser_session add column ticket_hash varchar(64);
alter table browser_session add column ticket_page varchar(200);
alter table browser_session add column ticket_until timestamp(6) with time zone;
create index browser_session_opened_from on browser_session (opened_from);
-- What is typed into a step that is being changed is named by the exercise and the step.
alter table exercise_draft alter column exercise set data type varchar(100);
