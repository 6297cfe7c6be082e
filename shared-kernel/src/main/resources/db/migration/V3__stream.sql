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

-- What is to follow when, as the events say: derived from the log, and made anew from it. The clock's place is a token.
create table stream.appointments (
  stream      text        collate "C" not null,
  kind        text        not null,
  subject     text        collate "C" not null,
  due         timestamptz not null,
  deadline    timestamptz,
  rule        text,
  set_by      text        not null,
  position    bigint      not null,
  since       timestamptz not null,
  correlation text        not null,
  rings_at    timestamptz not null,
  state       text        not null check (state in ('WAITING', 'STOPPED', 'HELD', 'MOOT', 'FAILED')),
  attempts    int         not null,
  outcome     text,
  primary key (stream, kind, subject)
);
create index appointments_due on stream.appointments (due, stream) where state = 'WAITING';
create index appointments_ring on stream.appointments (rings_at) where state = 'WAITING';
comment on column stream.appointments.due is 'when its time comes';
comment on column stream.appointments.deadline is 'the deadline that it is about, where that is another time';
comment on column stream.appointments.set_by is 'the event that set it, by whose id what follows from it is recognised';
comment on column stream.appointments.since is 'when what set it happened, or what let it go on';
comment on column stream.appointments.rings_at is 'not before: later than due where it was entered after its time, or is tried again';
comment on column stream.appointments.outcome is 'why it was refused (MOOT), or what it met (FAILED)';

-- What operators let ring that the clock had held or given up: nobody changes that.
create table stream.appointment_releases (
  id       bigint      not null generated always as identity primary key,
  at       timestamptz not null default clock_timestamp(),
  stream   text,
  kind     text,
  released int         not null,
  actor    text        not null,
  role     text        not null,
  unit     text        not null,
  channel  text        not null
);

grant usage on schema stream to redvest_projector, redvest_writer, redvest_auditor;
grant select, insert, update, delete on stream.tokens to redvest_projector, redvest_writer;
grant select, insert, update, delete on stream.dead_letters to redvest_projector, redvest_writer;
grant select, insert on stream.letter_handlings to redvest_projector, redvest_writer;
grant select, insert, update, delete on stream.appointments to redvest_projector, redvest_writer;
grant select, insert on stream.appointment_releases to redvest_projector, redvest_writer;
grant select on stream.appointments, stream.appointment_releases to redvest_auditor;
grant select on stream.store to redvest_projector, redvest_writer;
grant select on stream.tokens, stream.dead_letters, stream.letter_handlings to redvest_auditor;

reset role;
