package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.store.AlreadyDone;
import org.redvest.kernel.store.CuttingProxy;
import org.redvest.kernel.store.CuttingProxy.Cut;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.store.OutcomeUnknown;
import org.redvest.kernel.store.RawAppend;
import org.redvest.kernel.store.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log and its readers do when the database is in trouble: say so, double nothing, leave nothing out, come back by themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleTest {

	private static final Instant THEN = Instant.parse("2026-07-01T08:00:00Z");
	private static final UUID HASH = new UUID(7, 7);

	private final LogUnderTest log = LogUnderTest.create();

	@AfterEach
	void close() {
		log.close();
		log.database.close();
	}

	@Test
	void a_commit_that_no_standby_confirmed_is_of_unknown_outcome_and_its_repetition_gives_the_one_result() {
		log.database.alter("log.append", text -> text.replace("perform pg_notify(", """
				raise warning 'canceling wait for synchronous replication due to user request';
				perform pg_notify("""));
		BuildingId building = LogUnderTest.building();
		var identity = new Ticket.Identity(UUID.randomUUID(), HASH, "http");
		assertThatThrownBy(() -> append(identity, building)).isInstanceOf(OutcomeUnknown.class);
		assertThat(log.appender.condition().trouble()).containsInstanceOf(OutcomeUnknown.class);
		assertThatThrownBy(() -> append(identity, building)).isInstanceOf(AlreadyDone.class);
		assertThat(log.reader.head()).isEqualTo(1);
	}

	@Test
	void a_full_disk_is_said_until_there_is_room() {
		log.database.alter("log.append", text -> text.replace("insert into log.events", """
				if r_origin = '{}' then raise exception 'could not extend file' using errcode = '53100'; end if;
				insert into log.events"""));
		assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 1, THEN)))
				.isInstanceOfSatisfying(LogUnavailable.class, away -> assertThat(away)
						.hasCauseInstanceOf(SQLException.class).extracting(each -> ((SQLException) each.getCause()).getSQLState())
						.isEqualTo("53100"));
		assertThat(log.appender.condition().trouble()).containsInstanceOf(LogUnavailable.class);
		append(new Ticket.Identity(UUID.randomUUID(), HASH, "http"), LogUnderTest.building());
		assertThat(log.appender.condition().trouble()).isEmpty();
	}

	@Test
	void whoever_waits_for_a_frozen_holder_of_the_lock_is_told_within_eight_seconds_also_where_all_write_one_stream() throws Exception {
		BuildingId building = LogUnderTest.building();
		try (Connection frozen = log.database.application().getConnection(); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			frozen.setAutoCommit(false);
			RawAppend.of(frozen, LogUnderTest.history(LogUnderTest.building(), 1, THEN));
			long began = System.nanoTime();
			var told = IntStream.range(0, 20)
					.mapToObj(_ -> callers.submit(() -> log.engine.appendEvents(LogUnderTest.history(building, 1, THEN)))).toList();
			assertThat(told).allSatisfy(each -> assertThatThrownBy(each::get).hasCauseInstanceOf(LogUnavailable.class));
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
			frozen.rollback();
			frozen.setAutoCommit(true);
		}
		append(1);
		assertThat(log.appender.condition().trouble()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void an_append_whose_connection_breaks_is_of_unknown_outcome_and_its_repetition_gives_the_one_result(Cut where) throws Exception {
		try (var proxy = CuttingProxy.to(log.database.port());
				var pool = log.database.pool("redvest_app", 4, proxy.port());
				var behind = log.through(pool)) {
			BuildingId building = LogUnderTest.building();
			var identity = new Ticket.Identity(UUID.randomUUID(), HASH, "http");
			behind.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 1, THEN));
			proxy.cut(where);
			assertThatThrownBy(() -> append(behind, identity, building)).isInstanceOf(OutcomeUnknown.class);
			assertThat(proxy.cuts()).isEqualTo(1);
			assertThat(log.reader.head()).isEqualTo(where == Cut.ANSWER ? 2 : 1);
			try {
				append(behind, identity, building);
			} catch (AlreadyDone done) {
				assertThat(where).isEqualTo(Cut.ANSWER);
				assertThat(done.receipt().position()).isEqualTo(2);
			}
			assertThat(log.reader.stream(building.toString())).hasSize(1);
			assertThat(log.reader.head()).isEqualTo(2);
		}
	}

	@Test
	void a_follower_and_the_tail_go_on_by_themselves_after_every_connection_was_lost() {
		var tokens = new PostgresTokenStore(JdbcClient.create(log.database.application()), "one", Duration.ofSeconds(10));
		List<Long> seen = new CopyOnWriteArrayList<>();
		int before = log.reader.era();
		try (var _ = new Follower("f", Set.of(), log.reader, tokens, event -> seen.add(event.position()))) {
			append(3);
			eventually(() -> seen.size() == 3);
			log.database.disconnect();
			eventually(() -> log.reader.era() > before);
			append(2);
			eventually(() -> seen.containsAll(List.of(4L, 5L)));
		}
	}

	@Test
	void nothing_that_was_remembered_outlives_a_restore_of_the_log_to_an_earlier_state() {
		var tokens = new PostgresTokenStore(JdbcClient.create(log.database.application()), "one", Duration.ofSeconds(10));
		List<String> seen = new CopyOnWriteArrayList<>();
		try (var _ = new Follower("f", Set.of(), log.reader, tokens, event -> seen.add(event.eventId()))) {
			append(5);
			eventually(() -> seen.size() == 5);
			assertThat(log.reader.after(2, 10)).hasSize(3);
			restore(2);
			seen.clear();
			append(2);
			List<String> now = log.sql().sql("select event_id from log.events where position > 2 order by position").query(String.class)
					.list();
			eventually(() -> log.reader.after(2, 10).stream().map(LoggedEvent::eventId).toList().equals(now));
			eventually(() -> seen.equals(now));
		}
	}

	/** What a backup of an earlier state leaves: the log, the places of its readers, and no connection. */
	private void restore(long head) {
		JdbcClient.create(log.database.superuser()).sql("""
				alter table log.events disable trigger all;
				delete from log.events where position > %1$d;
				alter table log.events enable always trigger events_are_never_changed;
				update log.head set position = %1$d;
				update stream.tokens set position = %1$d;
				""".formatted(head)).update();
		int before = log.reader.era();
		log.database.disconnect();
		eventually(() -> log.reader.era() >= before + 2);
	}

	private void append(int events) {
		eventually(() -> {
			try {
				log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), events, THEN));
				return true;
			} catch (LogUnavailable | OutcomeUnknown e) {
				return false;
			}
		});
	}

	private void append(Ticket.Identity identity, BuildingId building) {
		append(log, identity, building);
	}

	private static void append(LogUnderTest log, Ticket.Identity identity, BuildingId building) {
		var ticket = Ticket.of(identity, null);
		var message = new GenericCommandMessage<>(new GenericMessage<>("c", "command", java.util.Map.of(Ticket.KEY, ticket)), "c");
		var work = DefaultUnitOfWork.startAndGet(message);
		try {
			log.engine.appendEvents(LogUnderTest.history(building, 1, THEN));
			work.commit();
		} catch (RuntimeException e) {
			work.rollback(e);
			throw e;
		}
	}

	private static void eventually(BooleanSupplier holds) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!holds.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(end);
			Thread.onSpinWait();
		}
	}
}
