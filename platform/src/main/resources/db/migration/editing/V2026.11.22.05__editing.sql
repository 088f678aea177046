create schema editing;

-- What was written in a form and is not published: as it stands in the fields, complete or not. There is one draft
-- for an entry, and any number for entries that are not there yet.
create table editing.draft (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    section text not null,
    subject uuid,
    name text not null,
    fields jsonb not null,
    base jsonb not null,
    publish_at timestamptz,
    refused_at timestamptz,
    person_id uuid references account.person,
    changed_at timestamptz not null default now()
);

create unique index draft_of_subject on editing.draft (subject) where subject is not null;
create index draft_by_alliance on editing.draft (alliance_id, changed_at);
create index draft_by_time on editing.draft (publish_at) where publish_at is not null;
