package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.Refused;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Handling.Outcome;
import org.redvest.kernel.stream.Handling.Reason;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.Letters;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that a policy cannot deal with waits with its case, and nobody else does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyLettersTest {

	private static final Actor ADMIN = new Actor("u-900", Actor.Role.ADMIN, "430408", Actor.Channel.WEB);
	private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
	private static final BuildingId ONE = new BuildingId(new UUID(1, 1));
	private static final BuildingId OTHER = new BuildingId(new UUID(1, 2));

	private TestDatabase database;
	private DeadLetters letters;
	private Deliveries deliveries;
	private PolicyLetters desk;
	private final Map<Long, LogEntry> log = new HashMap<>();
	private final List<Long> done = new ArrayList<>();
	private final Vacancies policy = new Vacancies();

	/** Asks for something about every vacancy, and breaks while it is told to. */
	private static final class Vacancies implements Policy {

		private @Nullable RuntimeException broken;
		private long breaksAt;

		@Override
		public Class<DomainEvent> about() {
			return DomainEvent.class;
		}

		@Override
		public Stream<? extends Command> react(LoggedEvent event) {
			if (broken != null && event.position() == breaksAt) {
				throw broken;
			}
			return Stream.of(new ExpireTerm(((VacancyReported) event.event()).buildingId(), new By(Actor.system("x"), AT)));
		}
	}

	@BeforeEach
	void open() {
		database = TestDatabase.create();
		letters = new DeadLetters(database.application(), "stream");
		var reactions = new Reactions(null) {
			@Override
			void send(Policy asked, LoggedEvent event, List<? extends Command> commands) {
				done.add(event.position());
			}
		};
		deliveries = new Deliveries(reactions, letters, Duration.ZERO);
		var reader = (LogReader) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{LogReader.class},
				(_, _, arguments) -> Optional.of(log.get((long) arguments[0])));
		desk = desk(List.of(policy), reader);
	}

	private PolicyLetters desk(List<Policy> policies, @Nullable LogReader reader) {
		return new PolicyLetters(policies, deliveries, letters, new Handlings(database.application(), new InMemoryVault(), "stream"),
				reader,
				database.application());
	}

	@AfterEach
	void close() {
		database.close();
	}

	private void happens(long position, BuildingId building) {
		var event = new LoggedEvent(position, AT, AT, building.toString(), position, "e-" + position, "building.vacancy-reported",
				new VacancyReported(building, new AreaCode("430408001001"), VacancyCause.OTHER),
				new LoggedEvent.Provenance(ADMIN, "c", "k", null));
		log.put(position, event);
		deliveries.deliver(policy, event);
	}

	private void breaksAt(long position, RuntimeException failure) {
		policy.breaksAt = position;
		policy.broken = failure;
	}

	private static DeadLetter.Id letter(long position) {
		return new DeadLetter.Id("Vacancies", 0, position);
	}

	private List<String> parked() {
		return desk.page("Vacancies", null, 10).letters().stream().map(Letters.Shown::letter).toList();
	}

	@Test
	void a_case_waits_behind_its_poisoned_event_and_all_others_go_on() {
		breaksAt(2, new IllegalStateException());
		happens(1, ONE);
		happens(2, ONE);
		happens(3, OTHER);
		happens(4, ONE);
		deliveries.deliver(policy, (LoggedEvent) log.get(2L));
		deliveries.deliver(policy, (LoggedEvent) log.get(4L));
		assertThat(done).containsExactly(1L, 3L);
		assertThat(parked()).containsExactly("Vacancies/0/2", "Vacancies/0/4");
		assertThat(desk.whole(letter(4))).satisfies(whole -> {
			assertThat(whole.letter().waiting()).isTrue();
			assertThat(whole.letter().cause()).isEqualTo(2);
			assertThat(whole.sequenceLetters()).isEqualTo(2);
		});
	}

	@Test
	void trouble_of_the_database_parks_nothing() {
		breaksAt(1, new UncategorizedSQLException("", null, new SQLException("", "40001")));
		assertThatThrownBy(() -> happens(1, ONE)).isSameAs(policy.broken);
		assertThat(parked()).isEmpty();
	}

	@Test
	void a_retry_deals_with_the_whole_case_in_its_order_once_it_can() {
		breaksAt(1, new IllegalStateException());
		happens(1, ONE);
		happens(2, ONE);
		assertThat(desk.retry(letter(2), ADMIN).outcome()).isEqualTo(Outcome.PARKED_AGAIN);
		assertThat(done).isEmpty();
		policy.broken = null;
		assertThat(desk.retry(letter(1), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
		assertThat(done).containsExactly(1L, 2L);
		assertThat(parked()).isEmpty();
		happens(3, ONE);
		assertThat(done).containsExactly(1L, 2L, 3L);
		assertThat(desk.handlings(10)).extracting(Letters.Done::outcome).containsExactly(Outcome.CLEARED, Outcome.PARKED_AGAIN);
	}

	@Test
	void a_discarded_event_is_passed_over_and_the_next_failure_waits_in_its_place() {
		breaksAt(1, new IllegalStateException());
		happens(1, ONE);
		happens(2, ONE);
		happens(3, ONE);
		breaksAt(3, new IllegalArgumentException());
		var discard = new Discard(Reason.DONE_OTHERWISE, null, false);
		assertThatThrownBy(() -> desk.discard(letter(2), discard, ADMIN)).isInstanceOf(Refused.class);
		assertThat(desk.discard(letter(1), discard, ADMIN).outcome()).isEqualTo(Outcome.PARKED_AGAIN);
		assertThat(done).containsExactly(2L);
		assertThat(desk.page(null, null, 10).letters()).singleElement().satisfies(each -> {
			assertThat(each.letter()).isEqualTo("Vacancies/0/3");
			assertThat(each.errorClass()).isEqualTo(IllegalArgumentException.class.getName());
		});
		assertThat(desk.discard(letter(3), new Discard(Reason.SUPERSEDED, "note", true), ADMIN).outcome()).isEqualTo(Outcome.CLEARED);
		assertThat(parked()).isEmpty();
		assertThatThrownBy(() -> desk.retry(letter(3), ADMIN)).isInstanceOf(Refused.class);
	}

	@Test
	void a_letter_stays_where_what_was_done_about_it_cannot_be_recorded() {
		breaksAt(1, new IllegalStateException());
		happens(1, ONE);
		happens(2, ONE);
		JdbcClient.create(database.superuser()).sql("alter table stream.letter_handlings add constraint broken check (false)").update();
		for (boolean whole : List.of(true, false)) {
			assertThatThrownBy(() -> desk.discard(letter(1), new Discard(Reason.DONE_OTHERWISE, null, whole), ADMIN))
					.isInstanceOf(DataIntegrityViolationException.class);
		}
		policy.broken = null;
		assertThatThrownBy(() -> desk.retry(letter(1), ADMIN)).isInstanceOf(DataIntegrityViolationException.class);
		assertThat(parked()).containsExactly("Vacancies/0/1", "Vacancies/0/2");
	}

	@Test
	void nothing_becomes_of_the_letters_of_a_policy_that_this_code_does_not_have() {
		breaksAt(1, new IllegalStateException());
		happens(1, ONE);
		var without = desk(List.of(), null);
		assertThatThrownBy(() -> without.discard(letter(1), new Discard(Reason.DONE_OTHERWISE, null, true), ADMIN))
				.isInstanceOf(Refused.class);
		assertThat(parked()).containsExactly("Vacancies/0/1");
		assertThat(desk.handlings(10)).isEmpty();
	}
}
