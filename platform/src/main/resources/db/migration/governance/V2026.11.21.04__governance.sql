create schema governance;

create table governance.body (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    name jsonb not null,
    kind text not null,
    summary jsonb not null,
    decision_rule jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table governance.member (
    body_id uuid not null references governance.body,
    organisation_id uuid not null references alliance.organisation,
    position int not null,
    primary key (body_id, organisation_id)
);

create table governance.agreement (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    since text,
    until text,
    summary jsonb not null,
    wording jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);
