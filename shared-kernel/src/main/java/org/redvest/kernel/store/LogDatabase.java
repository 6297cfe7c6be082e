package org.redvest.kernel.store;

import java.io.Closeable;
import java.io.IOException;
import javax.sql.DataSource;

/**
 * The database of the log, under a role that may read events and execute the append function, and nothing more.
 *
 * @param own whether the pool was made for the log alone and ends with it
 */
public record LogDatabase(DataSource dataSource, boolean own) implements AutoCloseable {

	/** Over a pool that somebody else closes. */
	public LogDatabase(DataSource shared) {
		this(shared, false);
	}

	@Override
	public void close() throws IOException {
		if (own && dataSource instanceof Closeable pool) {
			pool.close();
		}
	}
}
