-- Who somebody is at an identity provider. The first time they are found by their mail address; from then on by
-- this, so that neither a changed nor a reassigned address matters.
create table account.identity (
    issuer text not null,
    subject text not null,
    person_id uuid not null references account.person on delete cascade,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    primary key (issuer, subject),
    unique (person_id, issuer)
);

-- Those who are at the identity provider at the moment. The browser has a handle, of which only a digest is kept.
create table account.openid_request (
    digest bytea primary key,
    state text not null,
    nonce text not null,
    verifier text not null,
    language text not null,
    next text not null,
    expires_at timestamptz not null
);

create index openid_request_by_age on account.openid_request (expires_at);
