-- What stood in the LMS's gradebook when a facilitator last asked; no points where there was no grade.
alter table score_report add column seen_points numeric(12, 4);
alter table score_report add column seen_maximum numeric(12, 4);
alter table score_report add column seen_what varchar(12);
alter table score_report add column seen_at timestamp(6) with time zone;
