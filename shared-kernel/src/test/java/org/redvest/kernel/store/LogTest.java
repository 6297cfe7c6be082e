package org.redvest.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Ticket.Identity;
import org.redvest.kernel.store.Ticket.Written;
import org.redvest.kernel.stream.LogUnderTest;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an append promises, on the real append function under the application's own role. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTest {

	private static final Instant THEN = Instant.parse("2022-03-01T01:02:03.004005Z");
	private static final UUID HASH = new UUID(7, 7);

	private LogUnderTest log;

	@BeforeEach
	void open() {
		log = LogUnderTest.create();
	}

	@AfterEach
	void close() {
		log.close();
		log.database.close();
	}

	@Test
	void an_event_comes_back_whole_with_its_position_its_two_times_and_who_did_it() {
		BuildingId building = LogUnderTest.building();
		DomainEventMessage<DomainEvent> message = LogUnderTest.message(building, 0, LogUnderTest.registered(building), THEN);
		Instant before = databaseTime();
		log.engine.appendEvents(message);
		Instant after = databaseTime();

		LoggedEvent logged = log.reader.after(0, 10).getFirst();
		assertThat(logged.recordedAt()).isBetween(before, after);
		assertThat(logged).isEqualTo(new LoggedEvent(1, logged.recordedAt(), THEN, building.toString(), 0, message.getIdentifier(),
				"building.registered", LogUnderTest.registered(building),
				new LoggedEvent.Provenance(new Actor("u-1", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB),
						message.getMetaData().get("commandId").toString(), "conversation", null)));
	}

	private Instant databaseTime() {
		return log.sql().sql("select clock_timestamp()").query((row, _) -> row.getTimestamp(1).toInstant()).single()
				.truncatedTo(ChronoUnit.MICROS);
	}

	@Test
	void a_stream_that_has_grown_in_between_is_a_conflict_and_its_neighbours_in_the_group_are_not() {
		BuildingId contested = LogUnderTest.building();
		log.engine.appendEvents(LogUnderTest.history(contested, 2, THEN));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var neighbours = IntStream.range(0, 50).mapToObj(_ -> CompletableFuture.runAsync(
					() -> log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 2, THEN)), threads)).toList();
			var late = CompletableFuture.runAsync(() -> log.engine.appendEvents(LogUnderTest.history(contested, 2, THEN).subList(1, 2)),
					threads);
			assertThatThrownBy(late::join).hasCauseInstanceOf(ConcurrencyException.class);
			neighbours.forEach(CompletableFuture::join);
		}
		assertThat(log.reader.head()).isEqualTo(102);
		assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.history(contested, 1, THEN)))
				.isInstanceOf(AggregateStreamCreationException.class);
	}

	@Test
	void what_the_server_cannot_take_of_one_append_is_no_fault_of_its_neighbours() {
		BuildingId building = LogUnderTest.building();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var neighbours = IntStream.range(0, 50).mapToObj(_ -> CompletableFuture
					.runAsync(() -> log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 2, THEN)), threads)).toList();
			var bad = CompletableFuture.runAsync(
					() -> log.engine.appendEvents(LogUnderTest.history(building, 1, Instant.parse("-4800-01-01T00:00:00Z"))), threads);
			assertThatThrownBy(bad::join).hasCauseInstanceOf(IllegalStateException.class);
			neighbours.forEach(CompletableFuture::join);
		}
		assertThat(log.reader.head()).isEqualTo(100);
	}

	@Test
	void the_writer_s_settings_do_not_stay_in_the_pool() throws SQLException {
		BuildingId building = LogUnderTest.building();
		var bad = LogUnderTest.history(building, 1, Instant.parse("-4800-01-01T00:00:00Z"));
		assertThatThrownBy(() -> log.engine.appendEvents(bad)).isInstanceOf(IllegalStateException.class);
		for (int i = 0; i < 4; i++) {
			assertThat(log.sql().sql("show statement_timeout").query(String.class).single()).isEqualTo("0");
		}
	}

	@Test
	void an_append_with_a_gap_behind_the_stream_is_a_conflict() {
		BuildingId building = LogUnderTest.building();
		log.engine.appendEvents(LogUnderTest.history(building, 2, THEN));
		assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.history(building, 5, THEN).subList(3, 5)))
				.isInstanceOf(ConcurrencyException.class);
	}

	@Test
	void a_claim_is_one_stream_s_and_the_refused_append_leaves_nothing() {
		BuildingId first = LogUnderTest.building();
		BuildingId second = new BuildingId(UUID.fromString(first.toString().substring(0, 8) + "-0000-4000-8000-000000000000"));
		log.engine.appendEvents(LogUnderTest.history(first, 1, THEN));
		assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.history(second, 3, THEN))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.code()).isEqualTo("building.code-taken"));
		assertThat(log.reader.head()).isEqualTo(1);
		assertThat(log.reader.stream(second.toString())).isEmpty();
	}

	@Test
	void a_key_is_handed_over_and_another_taken_for_a_stream_that_is_still_to_come() {
		BuildingId source = LogUnderTest.building();
		var registered = LogUnderTest.registered(source);
		log.engine.appendEvents(LogUnderTest.history(source, 1, THEN));
		var heir = new Successor(LogUnderTest.building(), registered.code(), "东", null, 1);
		var sister = new Successor(LogUnderTest.building(), registered.code() + "-2", "西", null, 1);
		log.engine.appendEvents(LogUnderTest.message(source, 1, new BuildingSplit(source, registered.community(), registered.kind(), 2,
				List.of(heir, sister), null), THEN));
		for (Successor each : List.of(heir, sister)) {
			BuildingId stranger = LogUnderTest.building();
			assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.message(stranger, 0, coded(stranger, each.code()), THEN)))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("building.code-taken"));
			log.engine.appendEvents(LogUnderTest.message(each.buildingId(), 0, coded(each.buildingId(), each.code()), THEN));
		}
	}

	@Test
	void a_key_that_somebody_else_holds_is_taken_for_nobody() {
		BuildingId source = LogUnderTest.building();
		BuildingId other = LogUnderTest.building();
		log.engine.appendEvents(LogUnderTest.history(source, 1, THEN));
		log.engine.appendEvents(LogUnderTest.history(other, 1, THEN));
		var wanted = new Successor(LogUnderTest.building(), LogUnderTest.registered(other).code(), "东", null, 1);
		var split = new BuildingSplit(source, LogUnderTest.registered(source).community(), BuildingKind.BUILDING, 2, List.of(wanted), null);
		assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.message(source, 1, split, THEN)))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("building.code-taken"));
		assertThat(log.reader.head()).isEqualTo(2);
	}

	private static BuildingRegistered coded(BuildingId id, String code) {
		return new BuildingRegistered(id, BuildingKind.BUILDING, code, LogUnderTest.registered(id).community(), "名", null, 1, List.of());
	}

	@Test
	void two_that_take_one_claim_at_the_same_moment_are_one_taken_and_one_refused() {
		BuildingId first = LogUnderTest.building();
		BuildingId second = new BuildingId(UUID.fromString(first.toString().substring(0, 8) + "-0000-4000-8000-000000000000"));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var both = List.of(first, second).stream()
					.map(each -> CompletableFuture.runAsync(() -> log.engine.appendEvents(LogUnderTest.history(each, 1, THEN)), threads)
							.handle((_, failure) -> failure == null))
					.toList();
			assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
		}
		assertThat(log.reader.head()).isEqualTo(1);
	}

	@Test
	void a_receipt_answers_a_repeated_command_and_the_second_leaves_nothing() {
		BuildingId building = LogUnderTest.building();
		var identity = new Identity(UUID.randomUUID(), HASH, "http");
		Written first = within(Ticket.of(identity, null), building, -1, LogUnderTest.history(building, 2, THEN));
		assertThat(first).isEqualTo(new Written(building.toString(), 1, 2));

		BuildingId other = LogUnderTest.building();
		assertThatThrownBy(() -> within(Ticket.of(identity, null), other, -1, LogUnderTest.history(other, 1, THEN)))
				.isInstanceOfSatisfying(AlreadyDone.class, done -> assertThat(done.receipt())
						.isEqualTo(new AlreadyDone.StoredReceipt(HASH, building.toString(), 1, 2)));
		assertThat(log.reader.head()).isEqualTo(2);
		assertThat(new Receipts(log.database.log()).of(identity.commandId()))
				.contains(new AlreadyDone.StoredReceipt(HASH, building.toString(), 1, 2));
	}

	@Test
	void a_command_that_changed_nothing_leaves_its_receipt_once() {
		BuildingId building = LogUnderTest.building();
		log.engine.appendEvents(LogUnderTest.history(building, 3, THEN));
		var identity = new Identity(UUID.randomUUID(), HASH, "http");
		assertThat(within(Ticket.of(identity, null), building, 2, List.of())).isEqualTo(new Written(building.toString(), 2, 3));
		assertThatThrownBy(() -> within(Ticket.of(identity, null), building, 2, List.of())).isInstanceOf(AlreadyDone.class);
		assertThat(log.reader.head()).isEqualTo(3);
	}

	@Test
	void a_receipt_is_forgotten_when_its_term_has_passed_and_not_before() {
		var receipts = new Receipts(log.database.log());
		var http = new Identity(UUID.randomUUID(), HASH, "http");
		var policy = new Identity(UUID.randomUUID(), HASH, "policy");
		for (Identity each : List.of(http, policy)) {
			BuildingId building = LogUnderTest.building();
			within(Ticket.of(each, null), building, -1, LogUnderTest.history(building, 1, THEN));
		}
		Instant now = databaseTime();
		assertThatThrownBy(() -> receipts.forget("http", now)).as("a day is the least").hasRootCauseInstanceOf(SQLException.class);
		JdbcClient.create(log.database.superuser()).sql("update log.receipts set recorded_at = recorded_at - interval '30 days'").update();
		assertThat(receipts.forget("http", now.minus(31, ChronoUnit.DAYS))).isZero();
		assertThat(receipts.forget("http", now.minus(29, ChronoUnit.DAYS))).isEqualTo(1);
		assertThat(receipts.of(http.commandId())).isEmpty();
		assertThat(receipts.of(policy.commandId())).isPresent();
	}

	/** What the command bus does around a handler: a unit of work whose message carries the ticket. */
	private Written within(Ticket ticket, BuildingId target, long version, List<DomainEventMessage<DomainEvent>> events) {
		var message = new GenericCommandMessage<>(new GenericMessage<>("c", "command", java.util.Map.of(Ticket.KEY, ticket)), "c");
		var work = DefaultUnitOfWork.startAndGet(message);
		try {
			ticket.loaded(target.toString(), version);
			log.engine.appendEvents(events);
			log.engine.appendNothing(ticket);
			work.commit();
		} catch (RuntimeException e) {
			work.rollback(e);
			throw e;
		}
		return ticket.written().orElseThrow();
	}

	@Test
	void only_an_empty_log_takes_a_loader_and_while_it_loads_nobody_else_writes() {
		JdbcClient sql = log.sql();
		assertThat(sql.sql("select log.begin_loading()").query(Boolean.class).single()).isTrue();
		BuildingId building = LogUnderTest.building();
		within(Ticket.loading(UUID.randomUUID(), THEN), building, -1, LogUnderTest.history(building, 1, THEN));
		BuildingId later = LogUnderTest.building();
		within(Ticket.loading(UUID.randomUUID(), THEN.minusSeconds(60)), later, -1, LogUnderTest.history(later, 1, THEN.minusSeconds(60)));
		assertThat(log.reader.after(0, 10)).extracting(LoggedEvent::recordedAt)
				.as("never earlier than the event before").containsExactly(THEN, THEN);
		assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 1, THEN)))
				.isInstanceOfSatisfying(LogUnavailable.class, away -> assertThat(away.reason()).isEqualTo(LogUnavailable.Reason.LOADING));
		assertThat(sql.sql("select log.begin_loading()").query(Boolean.class).single()).as("goes on after an interruption").isTrue();
		sql.sql("select log.end_loading()").query((_, _) -> true).list();

		log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 1, THEN));
		assertThat(sql.sql("select log.begin_loading()").query(Boolean.class).single()).as("no longer empty").isFalse();
		BuildingId late = LogUnderTest.building();
		assertThatThrownBy(() -> within(Ticket.loading(UUID.randomUUID(), THEN), late, -1, LogUnderTest.history(late, 1, THEN)))
				.hasRootCauseInstanceOf(SQLException.class);
		assertThat(log.reader.head()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			redvest_app_login_of_all    | update log.events set payload = '{}'
			redvest_app_login_of_all    | delete from log.events
			redvest_app_login_of_all    | truncate log.events
			redvest_app_login_of_all    | insert into log.events values (9, 0, now(), now(), 's', 't', gen_random_uuid(), 'n', '1', '{}', '{}')
			redvest_app_login_of_all    | update log.head set position = 0
			redvest_app_login_of_all    | delete from log.claims
			redvest_app_login_of_all    | delete from log.receipts
			redvest_app_login_of_all    | update log.refusal_remainders set told = refused
			redvest_app_login_of_all    | alter table log.events disable trigger all
			redvest_app_login_of_all    | drop table log.events
			redvest_projector_login     | select * from log.append(0,'{}','{}','{}','{}','{}','{}','{}','{}',null,'{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}','{}')
			redvest_auditor_login       | delete from log.events
			redvest_owner_login         | update log.events set payload = '{}'
			redvest_owner_login         | delete from log.events
			redvest_owner_login         | truncate log.events
			""")
	void nobody_changes_what_was_logged(String login, String statement) throws SQLException {
		log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 2, THEN));
		DataSource pool = login.startsWith("redvest_app") ? log.database.application() : log.database.pool(login, 1);
		try (Connection connection = pool.getConnection(); var run = connection.createStatement()) {
			assertThatThrownBy(() -> run.execute(statement)).isInstanceOfSatisfying(SQLException.class,
					refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
		}
		assertThat(log.reader.after(0, 10)).hasSize(2);
	}

	@Test
	void an_append_that_waits_behind_a_frozen_one_gives_up_and_the_next_goes_on() throws Exception {
		try (Connection frozen = log.database.application().getConnection()) {
			frozen.setAutoCommit(false);
			RawAppend.of(frozen, LogUnderTest.history(LogUnderTest.building(), 1, THEN));
			assertThatThrownBy(() -> log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 1, THEN)))
					.isInstanceOf(LogUnavailable.class);
			frozen.rollback();
			frozen.setAutoCommit(true);
		}
		log.engine.appendEvents(LogUnderTest.history(LogUnderTest.building(), 1, THEN));
		assertThat(log.reader.head()).isEqualTo(1);
	}
}
