-- The competences that a rule asks for; nothing where it asks for none.
alter table milestone_rule add column claims varchar(200) default '' not null;
