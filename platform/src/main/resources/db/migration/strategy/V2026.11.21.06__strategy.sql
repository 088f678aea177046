create schema strategy;

create table strategy.period (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    begins text not null,
    ends text,
    summary jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table strategy.field (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    summary jsonb not null,
    description jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table strategy.priority (like strategy.field including all);
alter table strategy.priority add foreign key (alliance_id) references alliance.alliance;

create table strategy.topic (
    like strategy.field including all,
    since text,
    fields uuid[] not null default '{}',
    priorities uuid[] not null default '{}'
);
alter table strategy.topic add foreign key (alliance_id) references alliance.alliance;

create table strategy.evidence (
    topic_id uuid not null references strategy.topic,
    figure_id uuid not null references barometer.figure,
    position int not null,
    primary key (topic_id, figure_id)
);

create table strategy.goal (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    summary jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);
