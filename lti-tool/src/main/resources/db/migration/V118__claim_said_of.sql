-- Of which level somebody was asked, and of which they spoke; nothing where it was not kept.
alter table claim_opinion add column asked_level integer;
alter table claim_opinion add column said_level integer;
-- The words that stood beside a confirmed level before others took their place; sealed with the key of whom it is about.
alter table claim_earlier add column words bytea;
