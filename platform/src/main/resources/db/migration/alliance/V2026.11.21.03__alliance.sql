create schema alliance;

create table alliance.alliance (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique,
    position int not null default 0,
    name jsonb not null,
    claim jsonb not null,
    description jsonb not null,
    notice jsonb not null,
    region jsonb not null,
    languages text[] not null,
    since text,
    colour text not null,
    logo text not null,
    logo_bytes bytea not null default '',
    contact jsonb not null,
    imprint jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz
);

create table alliance.stakeholder_group (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    name jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table alliance.organisation (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    name jsonb not null,
    short_name text not null,
    summary jsonb not null,
    stakeholder_group_id uuid references alliance.stakeholder_group,
    roles text[] not null,
    since text,
    web text not null,
    place text not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);
