package org.redvest.kernel.privacy;

import javax.sql.DataSource;

/** The database of the subjects' keys, under a role of its own; by setting, another database than the log's. */
public record VaultDatabase(DataSource dataSource) {
}
