-- When a step was told as it stands; nothing for those that were never told otherwise. What it said before stands with the
-- earlier words of entries (portfolio_edition).
alter table path_step add column written_at timestamp(6) with time zone;
