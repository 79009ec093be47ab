-- The groups of a course as its LMS tells them: id and name, a tab between, one a line. Who is in which: ids, one a line.
alter table cohort add column groups_url varchar(2000);
alter table cohort add column groups_told text;
alter table enrolment add column groups_in text;
alter table roster_member add column groups_in text;
