-- The vault: one key per data subject, wrapped under a master key that is not in any database.
-- It stands alone: where redvest.database.vault.url names a database of its own, run this script there
-- (the roles redvest_owner and redvest_keeper must exist, and redvest_owner may create in the database).
set role redvest_owner;

create schema vault;

-- Tells a wrong master key at start, before anything is sealed under it.
create table vault.master (
  one boolean primary key default true check (one),
  proof bytea not null,
  made_at timestamptz not null default clock_timestamp()
);

-- A row is a key or a tombstone, never both and never neither: the primary key is what decides between a
-- first sealing and an erasure that meet, so no retry can make an erased subject's key anew.
create table vault.subject_key (
  subject uuid primary key,
  wrapped bytea,
  made_at timestamptz not null default clock_timestamp(),
  erased_at timestamptz,
  constraint key_or_tombstone check ((wrapped is null) = (erased_at is not null))
)
-- what an erasure leaves behind in the pages goes with the next vacuum, not with the twentieth percent
with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

create function vault.keep_erased() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null or new.erased_at is null or new.subject <> old.subject then
    raise exception 'a subject''s key can be erased, and nothing else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger keep_erased before update on vault.subject_key for each row execute function vault.keep_erased();
alter table vault.subject_key enable always trigger keep_erased;

revoke all on all tables in schema vault from public;
revoke execute on function vault.keep_erased() from public;
grant usage on schema vault to redvest_keeper;
grant select, insert on vault.master to redvest_keeper;
grant select, insert on vault.subject_key to redvest_keeper;
grant update (wrapped, erased_at) on vault.subject_key to redvest_keeper;

reset role;
