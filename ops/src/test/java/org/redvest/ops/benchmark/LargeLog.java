package org.redvest.ops.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log of any size with events as they are: a part of the demonstration district, entered by commands, and copies of it under
 * other ids where that is not enough.
 */
final class LargeLog {

	/** What the whole district has. */
	private static final double WHOLE = 718_000;
	/** Beyond so many events it is copied. */
	private static final long ENTERED = 100_000;
	/** No smaller district holds together. */
	private static final double SMALLEST = 0.01;

	/**
	 * In one transaction, so that no policy sees a part of a history. A copy's ids differ in their first eight digits, which are
	 * sought once: a regular expression for every row of every copy would take most of the time.
	 */
	private static final String COPIES = """
			do $$
			declare
			  base   bigint;
			  newest bigint;
			  wanted bigint := %d;
			  latest timestamptz;
			  added  bigint;
			  digits text;
			  ids    text := '[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
			begin
			  select position, recorded_at into base, latest from log.head for update;
			  newest := base;
			  create temporary table mould on commit drop as
			    select position, sequence, occurred_at, regexp_replace(stream, ids, '########\\1') stream, stream_type,
			      substr(event_id::text, 9) event_id, name, revision, regexp_replace(metadata, ids, '########\\1', 'g') metadata,
			      regexp_replace(payload, ids, '########\\1', 'g') payload
			    from log.events where position <= base and stream ~ ids order by position;
			  for n in 1 .. wanted / greatest(base, 1) * 2 loop
			    exit when newest >= wanted;
			    digits := lpad(to_hex(n), 8, '0');
			    insert into log.events (position, sequence, occurred_at, recorded_at, stream, stream_type, event_id, name, revision,
			      metadata, payload)
			    select newest + row_number() over (order by position), sequence, occurred_at, latest, replace(stream, '########', digits),
			      stream_type, (digits || event_id)::uuid, name, revision, replace(metadata, '########', digits),
			      replace(payload, '########', digits)
			    from mould order by position limit wanted - newest;
			    get diagnostics added = row_count;
			    newest := newest + added;
			  end loop;
			  update log.head set position = newest;
			  perform pg_notify('redvest_log', newest::text);
			end $$
			""";

	private LargeLog() {
	}

	/** How much of the district is to be entered for a log of so many events: {@code none} or a scale. */
	static String district(long events) {
		return events == 0 ? "none" : Double.toString(Math.max(SMALLEST, Math.min(events, ENTERED) / WHOLE));
	}

	/** Copies what was entered until the log has so many events. */
	static void grow(JdbcClient superuser, long events) {
		long entered = superuser.sql("select position from log.head").query(Long.class).single();
		if (entered < events) {
			if (entered > 2 * ENTERED) {
				throw new IllegalArgumentException("this home holds %,d events already; give an empty one".formatted(entered));
			}
			superuser.sql(COPIES.formatted(events)).update();
			superuser.sql("analyze log.events").update();
		}
	}
}
