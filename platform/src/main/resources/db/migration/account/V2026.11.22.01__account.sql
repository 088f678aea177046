create schema account;

-- Who may sign in. Of a person who was deleted only the identity is left, so that what they did keeps its author.
create table account.person (
    id uuid primary key default gen_random_uuid(),
    mail text unique,
    name text not null default '',
    language text not null,
    operator boolean not null default false,
    created_at timestamptz not null default now(),
    deleted_at timestamptz,
    check ((mail is null) = (deleted_at is not null)),
    check (mail = lower(mail))
);

-- Links that sign in once. Only a digest of each is kept; without a person it leads nowhere, and is here only so
-- that asking takes as long for an address that nobody has.
create table account.sign_in_link (
    digest bytea primary key,
    person_id uuid references account.person,
    next text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);

create index sign_in_link_by_person on account.sign_in_link (person_id);
create index sign_in_link_by_age on account.sign_in_link (expires_at);

-- The sessions of those who are signed in, in the shape that Spring Session wants.
create table account.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create index session_by_expiry on account.session (expiry_time);
create index session_by_person on account.session (principal_name);

create table account.session_attributes (
    session_primary_id char(36) not null references account.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
