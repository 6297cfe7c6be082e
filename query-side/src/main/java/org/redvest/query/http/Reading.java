package org.redvest.query.http;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every question says beside its own parameters; an argument of each controller method.
 *
 * @param covering the position that the answer must cover ({@code Redvest-Position}), or null
 * @param patience how long the reader is willing to wait for that ({@code Prefer: wait=n}); five seconds if it does not say
 * @param today the day on which it is asked, Asia/Shanghai; the default of every as-of date
 * @param locale Chinese or English
 * @param self the question's own path and query
 */
public record Reading(@Nullable Long covering, Duration patience, LocalDate today, Locale locale, String self) {

	/** The same question from a cursor on; an as-of date that was only a default is fixed. */
	public String from(String cursor, LocalDate asOf) {
		return from(cursor, "asOf", asOf);
	}

	/** The same question from a cursor on, with a parameter fixed. */
	public String from(String cursor, String parameter, Object value) {
		return UriComponentsBuilder.fromUriString(from(cursor)).replaceQueryParam(parameter, value).build().toUriString();
	}

	/** The same question from a cursor on. */
	public String from(String cursor) {
		return UriComponentsBuilder.fromUriString(self).replaceQueryParam("cursor", cursor).build().toUriString();
	}

	/** The day asked for, or today. */
	public LocalDate on(@Nullable LocalDate asked) {
		return asked == null ? today : asked;
	}
}
