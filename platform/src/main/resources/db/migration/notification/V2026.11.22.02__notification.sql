create schema notification;

-- Mail to be sent, written in the transaction of what it tells of.
create table notification.mail (
    id uuid primary key default gen_random_uuid(),
    person_id uuid references account.person,
    receiver text not null,
    language text not null,
    subject text not null,
    wording text not null,
    created_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    expires_at timestamptz,
    attempts int not null default 0,
    trouble text not null default '',
    began_at timestamptz,
    handed_over_at timestamptz,
    sent_at timestamptz,
    given_up_at timestamptz
);

create index mail_due on notification.mail (due_at) where sent_at is null and given_up_at is null;
create index mail_by_person on notification.mail (person_id);
