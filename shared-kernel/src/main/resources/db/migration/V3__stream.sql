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

-- Events that a policy could not deal with, with what follows them in their case. No payload, no message: no personal data.
create table stream.dead_letters (
  reader       text        not null,
  generation   int         not null,
  position     bigint      not null,
  sequence_key text        not null,
  stream       text        not null,
  event_id     text        not null,
  event_name   text        not null,
  error_class  text,
  sql_state    text,
  cause        bigint      not null,
  parked_at    timestamptz not null default clock_timestamp(),
  primary key (reader, generation, position)
);
create index dead_letters_sequence on stream.dead_letters (reader, generation, sequence_key);
comment on column stream.dead_letters.cause is 'the position of the poisoned event; its successors name it and have no error of their own';

-- What operators did about them: nobody changes that.
create table stream.letter_handlings (
  id          bigint      not null generated always as identity primary key,
  at          timestamptz not null default clock_timestamp(),
  action      text        not null,
  outcome     text        not null,
  reader      text        not null,
  generation  int         not null,
  position    bigint      not null,
  event_name  text        not null,
  stream      text        not null,
  letters     int         not null,
  error_class text,
  sql_state   text,
  actor       text        not null,
  role        text        not null,
  unit        text        not null,
  channel     text        not null,
  reason      text        check (reason is not null or action <> 'DISCARDED'),
  note        text
);
create index letter_handlings_letter on stream.letter_handlings (reader, generation, position);

grant usage on schema stream to redvest_projector, redvest_writer, redvest_auditor;
grant select, insert, update, delete on stream.tokens to redvest_projector, redvest_writer;
grant select, insert, update, delete on stream.dead_letters to redvest_projector, redvest_writer;
grant select, insert on stream.letter_handlings to redvest_projector, redvest_writer;
grant select on stream.store to redvest_projector, redvest_writer;
grant select on stream.tokens, stream.dead_letters, stream.letter_handlings to redvest_auditor;

reset role;
