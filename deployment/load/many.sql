-- Rows for deployment/load/run --pages: of one note 500, of one submission 5,000. Their words are sealed for a person and a column,
-- so those of one person may be copied.
insert into portfolio_entry (id, tenant_id, created_at, version, person_id, section, kind, entry_text, choice, fields, author,
        language, visibility, written_at, origin_room, origin_reference)
    select random_uuid(), tenant_id, dateadd('second', x, created_at), 0, person_id,
        case mod(x, 3) when 0 then 'evidence' when 1 then 'plan' else 'experiences' end, kind, entry_text, choice, fields, author,
        language, visibility, written_at, origin_room, 'note/' || random_uuid()
    from (select * from portfolio_entry where origin_room = 'portfolio' fetch first 1 row only) as one, system_range(1, 500) as many(x);
insert into milestone_submission (id, tenant_id, created_at, version, person_id, cohort_id, milestone, attempt, content_version,
        rule_version, rule_id, state, frozen)
    select random_uuid(), tenant_id, dateadd('second', -x, created_at), 0, person_id, cohort_id, milestone, 1 + x, content_version,
        rule_version, rule_id, state, frozen
    from (select * from milestone_submission fetch first 1 row only) as one, system_range(1, 5000) as many(x);
