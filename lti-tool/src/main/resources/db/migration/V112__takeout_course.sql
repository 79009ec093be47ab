-- What goes along is written in the words of the course in which somebody asked for it.
alter table takeout add column cohort_id uuid;
