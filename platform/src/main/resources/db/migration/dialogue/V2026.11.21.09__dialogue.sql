create schema dialogue;

-- What somebody wrote to the office. The id comes from the form, so that sending it twice writes once.
create table dialogue.letter (
    id uuid primary key,
    alliance_id uuid not null references alliance.alliance,
    language text not null,
    subject text not null,
    wording text not null,
    sender text not null,
    reply_to text not null,
    received_at timestamptz not null default now()
);

create index letter_by_alliance on dialogue.letter (alliance_id, received_at desc);
