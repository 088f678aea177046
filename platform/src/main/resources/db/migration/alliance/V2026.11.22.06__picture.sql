-- The pictures of entries, as they are shown: upright, small, without what a camera writes into them. The digest of
-- the original tells whether a file brings the same picture again.
create table alliance.picture (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    name text not null,
    width int not null,
    height int not null,
    bytes bytea not null,
    digest bytea not null,
    original_digest bytea not null,
    created_at timestamptz not null default now(),
    unique (alliance_id, name)
);

alter table alliance.picture alter column bytes set storage external;
