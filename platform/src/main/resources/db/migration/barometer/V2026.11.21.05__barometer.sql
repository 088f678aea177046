create schema barometer;

create table barometer.survey (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    date text not null,
    answers int,
    population int,
    response_rate double precision,
    questions int,
    method jsonb not null,
    summary jsonb not null,
    source jsonb not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table barometer.figure (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    slug text not null,
    position int not null default 0,
    title jsonb not null,
    question jsonb not null,
    base jsonb not null,
    summary jsonb not null,
    note jsonb not null,
    source jsonb not null,
    is_leading boolean not null,
    of_answers boolean not null,
    changed_at timestamptz not null default now(),
    archived_at timestamptz,
    unique (alliance_id, slug)
);

create table barometer.value (
    figure_id uuid not null references barometer.figure,
    position int not null,
    survey_id uuid not null references barometer.survey,
    percent double precision not null check (percent between 0 and 100),
    precision text not null,
    count int,
    label jsonb not null,
    primary key (figure_id, position)
);
