-- What people did in an alliance, for the comparison with a file that is taken over.
create index fact_by_people on journal.fact (alliance_id, happened_at) where actor is not null;
