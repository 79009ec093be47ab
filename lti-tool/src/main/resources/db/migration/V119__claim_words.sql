-- A sentence of the owner's own beside the framework's, sealed with their key.
alter table competence_claim add column words bytea;
