-- Whether somebody shares the phone they come with: then pages say less, and the phone keeps nothing.
alter table person add column shared_phone boolean default false not null;
