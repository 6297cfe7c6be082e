package org.redvest.query.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.http.HttpStatus;

/** Up to when a case is looked at: a log position, or an instant by one of the two clocks of every event. */
sealed interface Moment {

	/** Whether an event belongs to what is looked at. */
	boolean covers(LoggedEvent event);

	/** Everything that there is. */
	record Now() implements Moment {
		@Override
		public boolean covers(LoggedEvent event) {
			return true;
		}
	}

	/** Up to a position. */
	record Position(long position) implements Moment {
		@Override
		public boolean covers(LoggedEvent event) {
			return event.position() <= position;
		}
	}

	/** What the log knew at an instant. */
	record Recorded(Instant at) implements Moment {
		@Override
		public boolean covers(LoggedEvent event) {
			return !event.recordedAt().isAfter(at);
		}
	}

	/** What had happened by an instant, whenever it was recorded. */
	record Occurred(Instant at) implements Moment {
		@Override
		public boolean covers(LoggedEvent event) {
			return !event.occurredAt().isAfter(at);
		}
	}

	/** By which of an event's two times an instant is meant. */
	enum By {
		/** 记录时间 */
		RECORDED,
		/** 发生时间 */
		OCCURRED
	}

	Pattern POSITION = Pattern.compile("\\d{1,18}");

	/** Reads an instant or a position; null is now. */
	static Moment of(String parameter, @Nullable String written, By clock) {
		if (written == null) {
			return new Now();
		}
		if (POSITION.matcher(written).matches()) {
			return new Position(Long.parseLong(written));
		}
		try {
			Instant at = OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
			return clock == By.RECORDED ? new Recorded(at) : new Occurred(at);
		} catch (DateTimeException _) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "case.moment-invalid", parameter)
					.with(List.of(new Problem.Fault(parameter, "invalid")));
		}
	}
}
