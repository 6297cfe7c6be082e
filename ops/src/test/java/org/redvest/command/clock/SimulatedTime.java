package org.redvest.command.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A time that goes on when it is told to, for the application and for its database alike. */
final class SimulatedTime extends Clock {

	private final JdbcClient database;
	private volatile Instant now;

	SimulatedTime(TestDatabase database, Instant begin) {
		this.database = JdbcClient.create(database.superuser());
		this.now = begin;
		this.database.sql("create table public.simulated_time (now timestamptz not null)").update();
		this.database.sql("insert into public.simulated_time values (?)").param(begin.atOffset(ZoneOffset.UTC)).update();
		this.database.sql("grant select on public.simulated_time to redvest_owner").update();
		database.alter("log.append",
				text -> text.replace("now_ := clock_timestamp();", "now_ := (select t.now from public.simulated_time t);"));
	}

	void set(Instant instant) {
		if (instant.isBefore(now)) {
			throw new IllegalArgumentException("time goes on: " + instant);
		}
		database.sql("update public.simulated_time set now = ?").param(instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
				.update();
		now = instant;
	}

	@Override
	public Instant instant() {
		return now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}
}
