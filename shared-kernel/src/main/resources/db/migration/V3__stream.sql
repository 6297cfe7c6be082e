-- Who has read how far: positions and claims of processors. Times are the database's own.
set role redvest_owner;

create schema stream;

create table stream.tokens (
  processor  text        not null,
  segment    int         not null,
  position   bigint,
  owner      text,
  claimed_at timestamptz not null default clock_timestamp(),
  primary key (processor, segment)
) with (fillfactor = 50);
comment on column stream.tokens.position is 'The last position whose effect is stored; null before the first. Never moves backwards.';

create table stream.store (id uuid not null);
create unique index store_is_one_row on stream.store ((true));
insert into stream.store values (gen_random_uuid());

grant usage on schema stream to redvest_projector, redvest_writer, redvest_auditor;
grant select, insert, update, delete on stream.tokens to redvest_projector, redvest_writer;
grant select on stream.store to redvest_projector, redvest_writer;
grant select on stream.tokens to redvest_auditor;

reset role;
