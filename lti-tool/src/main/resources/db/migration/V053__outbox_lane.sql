-- Which LMS a parcel goes to, and until when somebody has it in hand: one that hangs must not hold all hands.
alter table parcel add column lane varchar(40) default '' not null;
alter table parcel add column taken_until timestamp(6) with time zone;
create index parcel_taken on parcel (state, taken_until);
