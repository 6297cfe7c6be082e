package org.redvest.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One filling of a projection's tables, in a schema of its own.
 *
 * @param version of the projection's code that fills it
 * @param startedAt when it was begun, or begun again for the way back
 * @param pausedAt since when an operator wants it to rest, or null
 */
record Generation(String projection, int number, int version, String schema, State state, Instant createdAt, Instant startedAt,
		Instant changedAt, @Nullable Instant pausedAt) {

	enum State {
		/** Filled beside the live one. */
		BUILDING,
		/** The one that answers. */
		LIVE,
		/** The one before, kept for the way back; nobody feeds it. */
		KEPT,
		/** Gone, or about to. */
		DROPPED;

		String sql() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	static Generation of(ResultSet row, int number) throws SQLException {
		return new Generation(row.getString("projection"), row.getInt("generation"), row.getInt("version"), row.getString("schema_name"),
				State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), at(row, "created_at"), at(row, "started_at"),
				at(row, "changed_at"), row.getObject("paused_at") == null ? null : at(row, "paused_at"));
	}

	boolean paused() {
		return pausedAt != null;
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}
}
