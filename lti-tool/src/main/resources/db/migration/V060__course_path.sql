-- Which path of the curriculum a course follows, by its id, and since when; without it the full one.
alter table cohort add column path varchar(60);
alter table cohort add column path_at timestamp(6) with time zone;
