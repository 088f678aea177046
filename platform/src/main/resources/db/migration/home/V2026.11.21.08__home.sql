create schema home;

create table home.news (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    date text not null,
    title jsonb not null,
    wording jsonb not null,
    about text[] not null,
    milestone boolean not null,
    source jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);
