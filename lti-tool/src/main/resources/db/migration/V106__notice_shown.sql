-- Which version of the notice of what is kept somebody was shown, in which language and when, and when they said they understood it.
alter table person add column notice_version integer;
alter table person add column notice_language varchar(40);
alter table person add column notice_shown timestamp with time zone;
alter table person add column notice_understood timestamp with time zone;
