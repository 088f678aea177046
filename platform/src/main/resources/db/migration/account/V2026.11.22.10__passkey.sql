-- Keys with which people sign in without a link. The secret half never leaves the device of its holder.
create table account.passkey (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references account.person on delete cascade,
    credential bytea not null unique,
    public_key bytea not null,
    attestation bytea not null,
    signature_count bigint not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    label text not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz
);

create index passkey_by_person on account.passkey (person_id);

-- What a device has to sign, each once and for a few minutes. Only a digest of each is kept; with a person it is for
-- adding a passkey of theirs, without one for signing in.
create table account.passkey_challenge (
    digest bytea primary key,
    person_id uuid references account.person on delete cascade,
    expires_at timestamptz not null
);

create index passkey_challenge_by_age on account.passkey_challenge (expires_at);
create index passkey_challenge_by_person on account.passkey_challenge (person_id);
