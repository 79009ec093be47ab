-- How much an entry says follows from its words.
alter table portfolio_entry drop column depth;
