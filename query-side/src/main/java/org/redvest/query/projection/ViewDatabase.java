package org.redvest.query.projection;

import javax.sql.DataSource;

/** The database of the views, under a login that has the role {@code redvest_projector}; it may not write the log. */
public record ViewDatabase(DataSource dataSource) {
}
