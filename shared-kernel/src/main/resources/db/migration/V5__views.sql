-- The registry of views: which generation of which projection there is, which one is live, and how far each has come.
-- The generations themselves are schemas view_<projection>_<generation>, made by the projector at run time.
set role redvest_owner;

create schema views;
grant usage on schema views to redvest_projector, redvest_auditor;

create table views.generations (
  projection  text        not null,
  generation  int         not null,
  version     int         not null,
  schema_name text        not null generated always as ('view_' || replace(projection, '-', '_') || '_' || generation::text) stored,
  state       text        not null check (state in ('building', 'live', 'kept', 'dropped')),
  created_at  timestamptz not null default clock_timestamp(),
  started_at  timestamptz not null default clock_timestamp(),
  changed_at  timestamptz not null default clock_timestamp(),
  paused_at   timestamptz,
  way_back    boolean     not null default false,
  primary key (projection, generation),
  check (state = 'building' or (paused_at is null and not way_back))
);
comment on column views.generations.way_back is 'built from what had been kept: whoever cancels that keeps it, instead of dropping it';
-- One live, one being built, one kept for the way back.
create unique index generations_one_of_each on views.generations (projection, state) where state <> 'dropped';

-- How far each segment of a generation has come, written in the transaction that writes the rows, and who works on it.
create table views.segments (
  projection    text        not null,
  generation    int         not null,
  segment       int         not null,
  position      bigint      not null default 0,
  recorded_at   timestamptz,
  owner         text,
  claimed_until timestamptz,
  primary key (projection, generation, segment),
  foreign key (projection, generation) references views.generations
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- What it has cost to feed each projection, by which it is told when a rebuild will be over. Lost, it is learned again.
create table views.costs (
  projection text             not null,
  what       text             not null,
  amount     double precision not null,
  primary key (projection, what)
);
comment on column views.costs.what is 'an event''s name: rows that one moves; or ending: seconds from the last page until the view is live';

-- Events that a projection could not fold, with their successors of the same sequence. No payload, no message: no personal data.
create table views.dead_letters (
  like stream.dead_letters including all,
  foreign key (reader, generation) references views.generations (projection, generation)
);

-- What operators did about them: nobody changes that, and it outlives the generation.
create table views.letter_handlings (like stream.letter_handlings including all);

-- What was wanted of rebuilds, and by whom: likewise.
create table views.rebuild_orders (
  id         bigint      not null generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  action     text        not null,
  projection text        not null,
  generation int         not null,
  version    int         not null,
  actor      text        not null,
  role       text        not null,
  unit       text        not null,
  channel    text        not null
);

grant select, insert, update, delete on all tables in schema views to redvest_projector;
revoke update, delete on views.letter_handlings, views.rebuild_orders from redvest_projector;
grant select on all tables in schema views to redvest_auditor;

reset role;
