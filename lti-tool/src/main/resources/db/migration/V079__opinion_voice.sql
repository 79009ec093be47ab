-- Who was asked may say it aloud; the recording is a file of theirs.
alter table claim_opinion add column voice_id uuid;
