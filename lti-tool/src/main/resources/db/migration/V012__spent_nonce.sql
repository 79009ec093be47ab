-- A nonce is spent by inserting it: the second insert fails, on whichever node. Kept until its login has expired.
create table spent_nonce (
    registration_id uuid not null,
    nonce_hash varchar(43) not null,
    expires_at timestamp(6) with time zone not null,
    primary key (registration_id, nonce_hash)
);
create index spent_nonce_expires on spent_nonce (expires_at);
