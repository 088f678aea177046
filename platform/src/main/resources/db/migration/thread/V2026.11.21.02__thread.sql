create schema thread;

-- Every public thing of every module, as its module tells it. A thing that is no longer public
-- stays as a row with removed = true, so that indexes learn of it.
create table thread.thing (
    id uuid primary key,
    alliance_id uuid not null,
    alliance text not null,
    kind text not null,
    plural text not null,
    stage int not null,
    slug text not null,
    title jsonb not null,
    summary jsonb not null,
    body jsonb not null,
    state text not null,
    date text,
    first_day date,
    open_ends text[] not null,
    removed boolean not null default false,
    version bigint not null,
    changed_at timestamptz not null default now()
);

create unique index thing_address on thread.thing (alliance, plural, slug) where not removed;
-- All that the thread looks at while it is followed, so that it need not read the texts.
create index thing_knot on thread.thing (id) include (kind, stage, first_day, slug)
    where not removed;
create index thing_by_version on thread.thing (alliance, version);
create index thing_by_date on thread.thing (alliance_id, kind, first_day desc);

-- A link as the thing at its source tells it; the kind is that of the source. A thing that is no
-- longer public tells nothing, so the source of a link is always public.
create table thread.link (
    source uuid not null references thread.thing on delete cascade deferrable initially deferred,
    kind text not null,
    relation text not null,
    target uuid not null references thread.thing on delete cascade deferrable initially deferred,
    primary key (source, relation, target)
);

create index link_by_target on thread.link (target, relation, kind, source);

-- Where a thing was to be found before; the address of today is the thing's.
create table thread.former_address (
    alliance text not null,
    plural text not null,
    slug text not null,
    thing uuid not null references thread.thing on delete cascade,
    primary key (alliance, plural, slug)
);
