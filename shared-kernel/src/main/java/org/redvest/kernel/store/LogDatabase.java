package org.redvest.kernel.store;

import javax.sql.DataSource;

/** The database of the log, under a role that may read events and execute the append function, and nothing more. */
public record LogDatabase(DataSource dataSource) {
}
