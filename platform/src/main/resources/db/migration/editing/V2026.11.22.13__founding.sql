-- What somebody has typed so far to found an alliance, over all steps.
create table editing.founding (
    person_id uuid primary key references account.person,
    fields jsonb not null,
    changed_at timestamptz not null default now()
);
