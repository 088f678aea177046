-- The name of a picture and what is to be seen in it.
alter table home.news add column picture jsonb not null default '{"file": "", "alt": {}}';
