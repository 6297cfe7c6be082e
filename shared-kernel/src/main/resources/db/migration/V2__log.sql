-- The log: one table of events, in one gapless order that is the order of commits. Its keys are compared byte by byte, so that no
-- change of the system's collations can disturb an index that keeps them unique.
set role redvest_owner;

create schema log;

create table log.events (
  position    bigint      not null,
  sequence    bigint      not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stream      text        collate "C" not null,
  stream_type text,
  event_id    uuid        not null,
  name        text        not null,
  revision    text,
  metadata    text        not null,
  payload     text        not null,
  constraint events_pk primary key (position),
  constraint events_stream unique (stream, sequence),
  constraint events_id unique (event_id)
);
comment on table log.events is 'Every fact, once, in commit order. Written by log.append alone; never updated, never deleted.';

-- What was refused to whom it may concern: by the stream that the command was for.
create index events_refused on log.events ((payload::jsonb ->> 'target'), position) where name = 'refusal.recorded';

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed: % on %.%', tg_op, tg_table_schema, tg_table_name using errcode = '42501';
end
$$;

create trigger events_are_never_changed before update or delete or truncate on log.events
  for each statement execute function log.refuse_change();
alter table log.events enable always trigger events_are_never_changed;

-- One row: the position of the newest event. Its row lock is what orders appends.
create table log.head (
  position    bigint      not null,
  recorded_at timestamptz not null,
  loading     boolean     not null default false,
  loaded      bigint      not null default 0,
  loaded_at   timestamptz
) with (fillfactor = 10);
insert into log.head (position, recorded_at) values (0, '-infinity');
create unique index head_is_one_row on log.head ((true));
comment on column log.head.loaded is 'Up to this position the log was loaded as a history that is over; 0 where nothing was.';

-- What a repeated command is answered from. Stream and version are null where they are those of the event at the position.
create table log.receipts (
  command_id   uuid        not null primary key,
  request_hash uuid        not null,
  position     bigint      not null,
  recorded_at  timestamptz not null,
  version      bigint,
  origin       text        not null,
  stream       text
);

-- Keys of set-wide rules, each held by one stream.
create table log.claims (
  scope  text collate "C" not null,
  key    text collate "C" not null,
  stream text collate "C" not null,
  primary key (key, scope)
);
create index claims_of_stream on log.claims using hash (stream);

-- How many refusals of one actor and day were not kept whole, and how many of them an event has told of.
create table log.refusal_remainders (
  stream  text   collate "C" not null,
  code    text   collate "C" not null,
  refused bigint not null,
  told    bigint not null default 0,
  primary key (stream, code)
);
create index refusal_remainders_untold on log.refusal_remainders (stream) where told < refused;

create table log.snapshots (
  stream      text        collate "C" not null primary key,
  sequence    bigint      not null,
  event_id    text        not null,
  stream_type text,
  occurred_at timestamptz not null,
  name        text        not null,
  revision    text,
  metadata    text        not null,
  payload     text        not null
);

-- The receipt of a command, whole; no row where it has none.
create function log.receipt(of_command uuid)
returns table (request_hash uuid, stream text, version bigint, "position" bigint)
language sql stable set search_path = log, pg_catalog, pg_temp as $$
  select r.request_hash, coalesce(r.stream, e.stream), coalesce(r.version, e.sequence), r.position
  from log.receipts r left join log.events e on e.position = r.position and r.stream is null
  where r.command_id = of_command
$$;

/*
 * Appends a group. Locks the head first; only then looks, in statements of their own (read committed gives each a
 * fresh snapshot), for what is taken. What is free is inserted, what is not is named; one append's conflict never fails
 * its neighbours. No two appends of one call share a stream, a claimed key or a command: the caller sees to that.
 *
 * e_*  one element per event, appends in order, an append's events together and in order
 * r_*  one element per receipt; r_upto counts the events of the group up to the end of the receipt's append
 * c_*  one element per claim taken (T), key released (R) or scope released (A); c_stream says for which stream
 * e_recorded_at  the loader's clock, never running backwards, allowed on a log that is being loaded; null for everybody else
 *
 * outcome: A appended (position of its last event), C conflict (stream), R repeated (the stored receipt),
 *          T claim taken by another stream (scope), L refused while the log is being loaded;
 *          F, one row for all: nothing stood in the way of any, their events follow this position and were recorded then
 */
create function log.append(
  appends int,
  e_append int[], e_stream text[], e_sequence bigint[], e_event_id uuid[], e_stream_type text[], e_name text[],
  e_revision text[], e_occurred_at timestamptz[], e_recorded_at timestamptz[], e_metadata text[], e_payload text[],
  r_append int[], r_command uuid[], r_hash uuid[], r_origin text[], r_stream text[], r_version bigint[], r_upto int[],
  c_append int[], c_kind text[], c_scope text[], c_key text[], c_stream text[]
) returns table (append int, outcome text, detail text, "position" bigint, request_hash uuid, stream text, version bigint,
  recorded_at timestamptz)
language plpgsql volatile security definer
set search_path = log, pg_catalog, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  newest   bigint;
  latest   timestamptz;
  loading_ boolean;
  refused  int[] := '{}';
  appended bigint := 0;
  ends_    bigint[];
  now_     timestamptz;
  free     boolean := not c_kind && array['R', 'A'];
begin
  select h.position, h.recorded_at, h.loading into newest, latest, loading_ from log.head h for update;
  now_ := clock_timestamp();

  if loading_ and e_recorded_at is null then
    return query select g, 'L'::text, null::text, newest, null::uuid, null::text, null::bigint, null::timestamptz
                 from generate_series(0, appends - 1) g;
    return;
  elsif e_recorded_at is not null and not loading_ then
    raise exception 'only the loader of an empty log may bring its own clock' using errcode = '42501';
  end if;

  -- Most groups meet nothing in their way: all of it is inserted, and the keys and the events before say whether that was right.
  if free then
    begin
      insert into log.events (position, sequence, occurred_at, recorded_at, stream, stream_type, event_id, name, revision, metadata, payload)
      select newest + u.n, u.sequence, u.occurred_at,
             greatest(latest, coalesce(u.recorded_at, now_)),
             u.stream, u.stream_type, u.event_id, u.name, u.revision, u.metadata, u.payload
      from unnest(e_stream, e_sequence, e_event_id, e_stream_type, e_name, e_revision, e_occurred_at, e_recorded_at, e_metadata, e_payload)
             with ordinality u (stream, sequence, event_id, stream_type, name, revision, occurred_at, recorded_at, metadata, payload, n);
      get diagnostics appended = row_count;
      perform from unnest(e_stream, e_sequence) u (stream, sequence)
        where u.sequence > 0
          and not exists (select from log.events e where e.stream = u.stream and e.sequence = u.sequence - 1);
      if found then
        raise exception 'a stream is elsewhere' using errcode = 'RV001';
      end if;
      if cardinality(r_append) > 0 then
        insert into log.receipts (command_id, request_hash, origin, stream, version, position, recorded_at)
        select u.command_id, u.hash, u.origin, u.stream, u.version, newest + u.upto, now_
        from unnest(r_command, r_hash, r_origin, r_stream, r_version, r_upto) u (command_id, hash, origin, stream, version, upto);
      end if;
      if cardinality(c_append) > 0 then
        insert into log.claims (scope, key, stream) select u.scope, u.key, u.stream from unnest(c_scope, c_key, c_stream) u (scope, key, stream);
      end if;
    exception when unique_violation or sqlstate 'RV001' then
      free := false;
    end;
  end if;

  if not free then
    -- repeated commands
    if cardinality(r_append) > 0 then
      for append, position, request_hash, stream, version in
        select u.append, r.position, r.request_hash, r.stream, r.version
        from unnest(r_append, r_command) u (append, command_id) cross join lateral log.receipt(u.command_id) r
      loop
        outcome := 'R'; detail := null; refused := refused || append;
        return next;
      end loop;
    end if;

    -- streams that are not where the append believes them to be
    for append, detail in
      select f.append, f.stream
      from (select u.append, u.stream, min(u.sequence) as first
            from unnest(e_append, e_stream, e_sequence) u (append, stream, sequence) group by u.append, u.stream) f
      where f.first <> (select e.sequence from log.events e where e.stream = f.stream order by e.sequence desc limit 1) + 1
        and not f.append = any (refused)
    loop
      if not append = any (refused) then
        outcome := 'C'; position := newest; request_hash := null; stream := null; version := null; refused := refused || append;
        return next;
      end if;
    end loop;

    -- keys that another stream holds
    if cardinality(c_append) > 0 then
      for append, detail in
        select u.append, u.scope
        from unnest(c_append, c_kind, c_scope, c_key, c_stream) u (append, kind, scope, key, stream)
        join log.claims c on c.scope = u.scope and c.key = u.key
        where u.kind = 'T' and c.stream <> u.stream and not u.append = any (refused)
          and not exists (  -- handed over
            select from unnest(c_append, c_kind, c_scope, c_key, c_stream) r (append, kind, scope, key, stream)
            where r.append = u.append and r.scope = u.scope and r.stream = c.stream and (r.kind = 'A' or (r.kind = 'R' and r.key = u.key)))
      loop
        if not append = any (refused) then
          outcome := 'T'; position := newest; request_hash := null; stream := null; version := null; refused := refused || append;
          return next;
        end if;
      end loop;
    end if;

    if cardinality(e_append) > 0 then
      insert into log.events (position, sequence, occurred_at, recorded_at, stream, stream_type, event_id, name, revision, metadata, payload)
      select newest + row_number() over (order by u.n), u.sequence, u.occurred_at,
             greatest(latest, coalesce(u.recorded_at, now_)),
             u.stream, u.stream_type, u.event_id, u.name, u.revision, u.metadata, u.payload
      from unnest(e_append, e_stream, e_sequence, e_event_id, e_stream_type, e_name, e_revision, e_occurred_at, e_recorded_at, e_metadata, e_payload)
             with ordinality u (append, stream, sequence, event_id, stream_type, name, revision, occurred_at, recorded_at, metadata, payload, n)
      where not u.append = any (refused);
      get diagnostics appended = row_count;
    end if;

    -- where each append ends; one without events is covered by what was there before it
    select array_agg(newest + ends.upto order by ends.append) into ends_
    from (select g.append, sum(coalesce(k.events, 0)) over (order by g.append)::bigint as upto
          from generate_series(0, appends - 1) g (append)
          left join (select u.append, count(*) as events from unnest(e_append) u (append) where not u.append = any (refused) group by u.append) k
            on k.append = g.append) ends;

    if cardinality(r_append) > 0 then
      insert into log.receipts (command_id, request_hash, origin, stream, version, position, recorded_at)
      select u.command_id, u.hash, u.origin, u.stream, u.version, ends_[u.append + 1], now_
      from unnest(r_append, r_command, r_hash, r_origin, r_stream, r_version) u (append, command_id, hash, origin, stream, version)
      where not u.append = any (refused);
    end if;

    if cardinality(c_append) > 0 then
      delete from log.claims c using unnest(c_append, c_kind, c_scope, c_key, c_stream) u (append, kind, scope, key, stream)
      where c.scope = u.scope and c.stream = u.stream and not u.append = any (refused)
        and (u.kind = 'A' or (u.kind = 'R' and c.key = u.key));
      insert into log.claims (scope, key, stream)
      select u.scope, u.key, u.stream
      from unnest(c_append, c_kind, c_scope, c_key, c_stream) u (append, kind, scope, key, stream)
      where u.kind = 'T' and not u.append = any (refused)
      on conflict (scope, key) do nothing;
    end if;
  end if;

  if appended > 0 then
    update log.head set position = newest + appended,
      recorded_at = greatest(latest, coalesce(e_recorded_at[cardinality(e_recorded_at)], now_));
    perform pg_notify('redvest_log', (newest + appended)::text);
  end if;

  if free then
    append := -1; outcome := 'F'; position := newest; recorded_at := greatest(latest, now_);
    return next;
    return;
  end if;
  return query
    select g.append, 'A'::text, null::text, ends_[g.append + 1], null::uuid, null::text, null::bigint, null::timestamptz
    from generate_series(0, appends - 1) g (append) where not g.append = any (refused);
end
$$;
comment on function log.append is 'The only way into the log.';

-- Only an empty log may be loaded with a history that has its own dates; interrupted, it goes on.
create function log.begin_loading() returns boolean language plpgsql security definer set search_path = log, pg_temp as $$
begin
  update log.head set loading = true where position = 0 or loading;
  return found;
end
$$;

create function log.end_loading() returns void language sql security definer set search_path = log, pg_temp as $$
  update log.head set loading = false, loaded = position, loaded_at = clock_timestamp() where loading
$$;

-- One element per refusal, in one order for all who count, so that none waits for another in a circle.
create function log.count_refusals(of_stream text[], of_code text[]) returns void
language sql security definer set search_path = log, pg_catalog, pg_temp as $$
  insert into log.refusal_remainders (stream, code, refused)
  select u.stream, u.code, count(*) from unnest(of_stream, of_code) u (stream, code) group by u.stream, u.code order by u.stream, u.code
  on conflict (stream, code) do update set refused = refusal_remainders.refused + excluded.refused
$$;

create function log.remainder_told(of_stream text, of_code text[], of_refused bigint[]) returns void
language sql security definer set search_path = log, pg_catalog, pg_temp as $$
  update log.refusal_remainders r set told = greatest(r.told, u.refused)
  from unnest(of_code, of_refused) u (code, refused) where r.stream = of_stream and r.code = u.code
$$;

create function log.forget_receipts(of_origin text, older_than timestamptz) returns bigint
language plpgsql security definer set search_path = log, pg_temp as $$
declare
  forgotten bigint;
begin
  if older_than > clock_timestamp() - interval '1 day' then
    raise exception 'a receipt is kept for a day at least' using errcode = '22023';
  end if;
  delete from log.receipts where origin = of_origin and recorded_at < older_than;
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;

revoke all on all functions in schema log from public;
grant usage on schema log to redvest_writer, redvest_projector, redvest_auditor;
grant select on all tables in schema log to redvest_writer, redvest_auditor;
grant select on log.events, log.head, log.claims to redvest_projector;
grant insert, update on log.snapshots to redvest_writer;
grant execute on function log.receipt to redvest_writer, redvest_auditor;
grant execute on function log.append, log.begin_loading, log.end_loading, log.forget_receipts, log.count_refusals,
  log.remainder_told to redvest_writer;

reset role;
