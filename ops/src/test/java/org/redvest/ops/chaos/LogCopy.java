package org.redvest.ops.chaos;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the log, as far as the checks ask. */
record LogCopy(List<Entry> events, List<Long> receipts) {

	/** @param households the count that an event about it carries */
	record Entry(long position, String stream, long sequence, @Nullable Integer households) {
	}

	static LogCopy of(JdbcClient database) {
		return new LogCopy(database.sql("""
				select position, stream, sequence,
				  case when name = 'building.household-count-updated' then (payload::json ->> 'households')::int end
				from log.events order by position""")
				.query((row, _) -> new Entry(row.getLong(1), row.getString(2), row.getLong(3), row.getObject(4, Integer.class))).list(),
				database.sql("select position from log.receipts where origin = 'http'").query(Long.class).list());
	}
}
