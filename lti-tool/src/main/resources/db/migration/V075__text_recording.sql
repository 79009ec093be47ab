-- Texts of the tool and the book that people of an organisation recorded: which words, and the file.
create table text_recording (
    id uuid primary key,
    tenant_id uuid not null,
    created_at timestamp(6) with time zone not null,
    version integer not null,
    person_id uuid not null,
    words_key varchar(16) not null,
    language varchar(20) not null,
    file_id uuid not null
);
create unique index text_recording_by_words on text_recording (tenant_id, words_key);
create index text_recording_by_person on text_recording (tenant_id, person_id);
