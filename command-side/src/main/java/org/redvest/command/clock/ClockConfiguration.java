package org.redvest.command.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.redvest.command.Dispatcher;
import org.redvest.command.clock.Appointment.State;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.stream.LogReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of this process, and what is measured of it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	AppointmentBook appointmentBook(DataSource database) {
		return new AppointmentBook(database);
	}

	@Bean
	ClockRunner clockRunner(LogReader log, LogDatabase head, TokenStore tokens, AppointmentBook book, RuleBook rules, WorkingDays days,
			DataSource database,
			Dispatcher dispatcher, Clock clock, @Value("${redvest.clock.back-entry:24h}") Duration backEntry) {
		var appointments = new Appointments(new RequestTimes(rules, days));
		var keeper = new Keeper(log, head, new Place(tokens), book, appointments, database, backEntry);
		var bell = new Bell(dispatcher, book, clock, (appointment, now) -> appointment.kind().command(appointment, now));
		return new ClockRunner(log, keeper, bell, book, clock);
	}

	@Bean
	MeterBinder clockMeters(AppointmentBook book, Clock clock) {
		return registry -> {
			Stream.of(State.values()).forEach(state -> Gauge.builder("redvest.clock.appointments", book, all -> all.count(state))
					.tag("state", state.name().toLowerCase(Locale.ROOT)).description("what is to follow when its time comes")
					.strongReference(true).register(registry));
			Gauge.builder("redvest.clock.overdue", book,
					all -> ClockDesk.overdue(all.next().orElse(null), clock.instant()).toMillis() / 1_000.0).baseUnit("seconds")
					.description("for how long the clock has owed what is due longest").strongReference(true).register(registry);
		};
	}
}
