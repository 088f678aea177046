create schema action;

create table action.action (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    summary jsonb not null,
    description jsonb not null,
    purposes text[] not null,
    format text not null,
    target_groups text[] not null,
    status text not null,
    since text,
    until text,
    years int[] not null,
    lead_id uuid references alliance.organisation,
    fields uuid[] not null,
    priorities uuid[] not null,
    topics uuid[] not null,
    prospects jsonb not null,
    source jsonb not null,
    flagship boolean not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table action.contribution (
    action_id uuid not null references action.action,
    position int not null,
    organisation_id uuid not null references alliance.organisation,
    kind text,
    description jsonb not null,
    primary key (action_id, position)
);

create index contribution_by_organisation on action.contribution (organisation_id);

create table action.effect_indicator (
    action_id uuid not null references action.action,
    position int not null,
    title jsonb not null,
    step int not null check (step between 1 and 7),
    unit jsonb not null,
    baseline double precision,
    baseline_date text,
    target double precision,
    target_date text,
    source jsonb not null,
    primary key (action_id, position)
);

-- The figures that show the need for an action, or came out of it.
create table action.figure (
    action_id uuid not null references action.action,
    relation text not null check (relation in ('evidence', 'result')),
    figure_id uuid not null references barometer.figure,
    position int not null,
    primary key (action_id, relation, figure_id)
);
