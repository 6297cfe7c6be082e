package org.redvest.ops.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** What PostgreSQL itself can do: all events, in order, to nowhere. */
final class ReadFloor {

	private static final String COPY = "copy (select * from log.events order by position) to stdout";

	private ReadFloor() {
	}

	/** Events a second. */
	static double perSecond(PGSimpleDataSource login) throws IOException {
		long begun = System.nanoTime();
		try (var connection = login.getConnection()) {
			long events = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
			return events * 1e9 / (System.nanoTime() - begun);
		} catch (SQLException e) {
			throw new IOException(e);
		}
	}
}
