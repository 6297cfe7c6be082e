package org.redvest.kernel;

import javax.sql.DataSource;

/** Breaks a rule: a word of the language that knows a database. */
public interface KernelCanary {

	DataSource dataSource();
}
