create schema site;

-- How often the public contents of an alliance have changed; one row per alliance.
create table site.content (
    alliance text primary key,
    version bigint not null,
    changed_at timestamptz not null default now()
);
