-- Who wants the plainer words of the book, where it has both, and since when readings and opinions are looked for that grow old.
alter table person add column plain_words boolean default false not null;
create index portfolio_reading_age on portfolio_reading (tenant_id, created_at);
create index impression_age on impression (tenant_id, said_at);
