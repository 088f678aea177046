-- Who has which role in an alliance, from when to when. An end is written down, not taken away.
create table alliance.membership (
    id uuid primary key default gen_random_uuid(),
    alliance_id uuid not null references alliance.alliance,
    person_id uuid not null references account.person,
    role text not null,
    organisation_id uuid references alliance.organisation,
    since date not null,
    until date,
    check ((role = 'delegate') = (organisation_id is not null)),
    check (until is null or until >= since)
);

create index membership_by_person on alliance.membership (person_id);
create index membership_by_alliance on alliance.membership (alliance_id);
