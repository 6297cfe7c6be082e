package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.FollowerFactory;
import org.redvest.kernel.stream.Handling;
import org.redvest.kernel.stream.Handling.Outcome;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.LogUnderTest;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.PostgresTokenStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A policy follows a real log in which one event cannot be read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableEventTest {

	private static final Actor ADMIN = new Actor("u-900", Actor.Role.ADMIN, "430408", Actor.Channel.WEB);
	private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
	private static final BuildingId ONE = new BuildingId(new UUID(1, 1));
	private static final BuildingId OTHER = new BuildingId(new UUID(1, 2));
	private static final DeadLetter.Id SECOND = new DeadLetter.Id("Vacancies", Deliveries.GENERATION, 2);

	private final LogUnderTest log = LogUnderTest.create();
	private final DeadLetters letters = new DeadLetters(log.database.application(), "stream");
	private final Handlings handlings = new Handlings(log.database.application(), new InMemoryVault(), "stream");
	private final List<Long> done = new CopyOnWriteArrayList<>();
	private final List<Policy> policies = List.of(new Vacancies());
	private final Deliveries deliveries = new Deliveries(new Reactions(null) {
		@Override
		void send(Policy asked, LoggedEvent event, List<? extends Command> commands) {
			done.add(event.position());
		}
	}, letters, Duration.ZERO);

	private static final class Vacancies implements Policy {

		@Override
		public Class<? extends DomainEvent> about() {
			return VacancyReported.class;
		}

		@Override
		public Stream<? extends Command> react(LoggedEvent event) {
			return Stream.of(new ExpireTerm(((VacancyReported) event.event()).buildingId(), new By(Actor.system("x"), AT)));
		}
	}

	@BeforeEach
	void vacancies() {
		vacancy(ONE, 0);
		vacancy(ONE, 1);
		vacancy(ONE, 2);
		vacancy(OTHER, 0);
	}

	@AfterEach
	void close() {
		log.close();
		log.database.close();
	}

	private void vacancy(BuildingId building, long sequence) {
		log.store.publish(LogUnderTest.message(building, sequence,
				new VacancyReported(building, LogUnderTest.COMMUNITY, VacancyCause.OTHER), AT));
	}

	/** A process that has not read anything yet lets the policy follow the log until it has dealt with the last event. */
	private void follow() throws InterruptedException {
		try (LogUnderTest process = log.another()) {
			var tokens = new PostgresTokenStore(JdbcClient.create(log.database.application()), "node", Duration.ofSeconds(10));
			var runner = new PolicyRunner(policies, deliveries, new FollowerFactory(process.reader, tokens));
			runner.start();
			for (int i = 0; i < 1_000 && !done.contains(4L); i++) {
				Thread.sleep(10);
			}
			runner.stop();
		}
	}

	/** An operator of a process that has not read anything yet. */
	private Outcome retried() {
		try (LogUnderTest process = log.another()) {
			return new PolicyLetters(policies, deliveries, letters, handlings, process.reader, log.database.application())
					.retry(SECOND, ADMIN).outcome();
		}
	}

	@Test
	void it_waits_with_its_case_while_all_others_go_on_and_is_dealt_with_once_it_can_be_read() throws InterruptedException {
		String sound = log.database.change(2, "payload", "{");
		follow();
		assertThat(done).containsExactly(1L, 4L);
		assertThat(letters.after("Vacancies", null, 10))
				.extracting(each -> each.letter().position(), DeadLetter::poisoned, each -> each.errorClass() != null)
				.containsExactly(tuple(2L, true, true), tuple(3L, false, false));
		assertThat(retried()).isEqualTo(Outcome.PARKED_AGAIN);

		log.database.change(2, "payload", sound);
		assertThat(retried()).isEqualTo(Outcome.CLEARED);
		assertThat(done).containsExactly(1L, 4L, 2L, 3L);
		assertThat(handlings.latest(10)).extracting(Handling::outcome).containsExactly(Outcome.CLEARED, Outcome.PARKED_AGAIN);
	}
}
