-- What was filled in of a sheet, part by part; sealed with the person's key.
alter table portfolio_entry add column fields bytea;
