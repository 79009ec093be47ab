-- Whether the roster of the course has named somebody: then it means something that it does not any more.
alter table enrolment add column named boolean default false not null;
