package org.redvest.query.http;

import org.jspecify.annotations.Nullable;

/** What every answer says of itself. */
public interface Answer {

	/** The log position that it covers. */
	long position();

	/** The same question for the next page, or null where there is none. */
	default @Nullable String next() {
		return null;
	}
}
