package org.redvest.query.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Standalone;
import org.springframework.test.web.servlet.MockMvc;

/** How tests ask: on the evening of 30 June 2022. */
public final class Asked {

	public static final LocalDate TODAY = LocalDate.of(2022, 6, 30);
	public static final Clock CLOCK = Clock.fixed(Instant.parse("2022-06-30T12:00:00Z"), ZoneOffset.UTC);

	private Asked() {
	}

	public static Reading plainly() {
		return covering(null);
	}

	public static Reading covering(@Nullable Long position) {
		return new Reading(position, Duration.ofSeconds(30), TODAY, Locale.CHINESE, "/api/x?limit=2");
	}

	public static MockMvc over(Object controller) {
		return Standalone.of(controller).setCustomArgumentResolvers(new ReadingArgument(CLOCK)).build();
	}

	/** The cursor in a link to a next page. */
	public static @Nullable String cursor(@Nullable String next) {
		return next == null ? null : next.replaceAll(".*[?&]cursor=([^&]*).*", "$1");
	}
}
