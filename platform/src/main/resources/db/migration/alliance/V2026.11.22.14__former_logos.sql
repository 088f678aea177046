-- The logos that alliances had before, so that an earlier version of an alliance can come back whole.
create table alliance.former_logo (
    alliance_id uuid not null references alliance.alliance,
    name text not null,
    bytes bytea not null,
    primary key (alliance_id, name)
);
