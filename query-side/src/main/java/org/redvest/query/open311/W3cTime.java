package org.redvest.query.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.redvest.query.figure.Days;
import org.springframework.http.HttpStatus;

/** Dates and times as GeoReport writes them: to the second, with the district's offset from UTC. */
final class W3cTime {

	private W3cTime() {
	}

	static String write(Instant at) {
		return at.atZone(Days.ZONE).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
	}

	static @Nullable String writeIfKnown(@Nullable Instant at) {
		return at == null ? null : write(at);
	}

	/** Reads a time with its offset, whose plus sign a query may have made a space, or a day of the district. */
	static @Nullable Instant read(@Nullable String written) {
		if (written == null || written.isBlank()) {
			return null;
		}
		String text = written.strip().replace(' ', '+');
		try {
			return text.length() == "2022-06-30".length() ? Days.start(LocalDate.parse(text)) : OffsetDateTime.parse(text).toInstant();
		} catch (DateTimeParseException _) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.date-invalid");
		}
	}
}
