-- When those who run a course last called somebody of it: who was called is not named for a while.
alter table enrolment add column called_at timestamp(6) with time zone;
