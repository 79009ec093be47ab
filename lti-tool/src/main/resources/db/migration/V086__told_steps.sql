-- A step can be told by a voice or shown in a photo, as a reflection can; its words may be empty then.
alter table path_step add column voice_id uuid;
alter table path_step add column photo_id uuid;
-- What a changed step does not name any more waits a while for a page that is open elsewhere.
alter table stored_file add column let_go_at timestamp(6) with time zone;
