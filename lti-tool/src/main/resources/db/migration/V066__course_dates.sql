-- When a link is open and until when its work is handed in, as it was told to the LMS; asked for once more, the answer is the same.
alter table chosen_link add column opens_at timestamp(6) with time zone;
alter table chosen_link add column closes_at timestamp(6) with time zone;
alter table chosen_link add column due_at timestamp(6) with time zone;
