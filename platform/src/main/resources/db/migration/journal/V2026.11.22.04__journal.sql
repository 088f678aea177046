create schema journal;

-- What happened, written in the transaction of what it tells. Place and hash come later, from the sealer; what
-- is sealed is never changed again.
create table journal.fact (
    id uuid primary key,
    alliance_id uuid,
    subject uuid not null,
    kind text not null,
    deed text not null,
    actor uuid,
    happened_at timestamptz not null,
    before text not null,
    after text not null,
    place bigint unique,
    hash bytea
);

create index fact_unsealed on journal.fact (happened_at, id) where place is null;
create index fact_by_subject on journal.fact (subject, happened_at desc);
create index fact_by_actor on journal.fact (actor);

-- The head of the chain as it was signed, once for each batch.
create table journal.seal (
    place bigint primary key,
    hash bytea not null,
    sealed_at timestamptz not null,
    signature bytea not null
);
