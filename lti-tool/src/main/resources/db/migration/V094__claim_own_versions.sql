-- The versions of the organisation's own frameworks in which a claim was made: CLUB-2, one after the other with spaces.
alter table competence_claim add column own_versions varchar(200) default '' not null;
