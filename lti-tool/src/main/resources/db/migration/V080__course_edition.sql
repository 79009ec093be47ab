-- Which edition of the curriculum a course works on, by its version, and since when; without it, the one that comes with the tool.
alter table cohort add column edition varchar(40);
alter table cohort add column edition_at timestamp(6) with time zone;
