package org.redvest.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.command.clock.Appointment.State;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators see of the clock, and what they may do. */
@Component
class ClockDesk {

	private final AppointmentBook book;
	private final Clock clock;
	private final TransactionTemplate transaction;

	ClockDesk(AppointmentBook book, Clock clock, DataSource database) {
		this.book = book;
		this.clock = clock;
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
	}

	/**
	 * How the clock stands.
	 *
	 * @param appointments how many there are in each state
	 * @param next when the next one rings, or null
	 * @param overdue for how long it has owed something; zero where it owes nothing
	 */
	record ClockStanding(Map<State, Long> appointments, @Nullable Instant next, Duration overdue) {
	}

	/** @param outcome why it came to nothing, or what it met */
	record AppointmentShown(String stream, Kind kind, String subject, Instant due, Instant ringsAt, State state, int attempts,
			@Nullable String outcome, String setBy, String caseLink) {

		static AppointmentShown of(Appointment a) {
			return new AppointmentShown(a.stream(), a.kind(), a.subject(), a.due(), a.ringsAt(), a.state(), a.attempts(), a.outcome(),
					a.setBy(),
					"/api/audit/cases/" + a.stream() + "?at=" + a.position());
		}
	}

	/** @param released how many there were */
	record AppointmentsReleased(int released) {
	}

	ClockStanding standing() {
		Instant next = book.next().orElse(null);
		return new ClockStanding(book.counts(), next, overdue(next, clock.instant()));
	}

	/** For how long the clock has owed what rings next. */
	static Duration overdue(@Nullable Instant next, Instant now) {
		return next == null || next.isAfter(now) ? Duration.ZERO : Duration.between(next, now);
	}

	List<AppointmentShown> page(@Nullable State state, @Nullable String stream, int limit) {
		return book.page(state, stream, limit).stream().map(AppointmentShown::of).toList();
	}

	AppointmentsReleased release(@Nullable String stream, @Nullable Kind kind, Actor by) {
		permit(by);
		return new AppointmentsReleased(Objects.requireNonNull(transaction.execute(_ -> book.release(stream, kind, clock.instant(), by))));
	}

	/** What has rung is answered in the log, and what rings again finds its receipt. */
	void rebuild(Actor by) {
		permit(by);
		transaction.executeWithoutResult(_ -> book.clear());
	}

	private static void permit(Actor by) {
		if (by.role() != Actor.Role.ADMIN) {
			throw Refused.forbidden("clock.operator-required");
		}
	}
}
