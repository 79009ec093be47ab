-- How long the second form of a recording is, which other phones play; 0 where there is none.
alter table stored_file add column second_bytes bigint default 0 not null;
