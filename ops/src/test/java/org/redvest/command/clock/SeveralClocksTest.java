package org.redvest.command.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.kernel.store.Ticket.of;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.Dispatcher;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.TestDatabase;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * Three clocks at once over one database, each of which dies again and again between sending a command and remembering it: every
 * time is rung for once. What would be done twice without the key of the appointment is, where a clock forgets it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralClocksTest {

	private static final Instant BEGIN = Instant.parse("2022-03-07T02:00:00Z");
	private static final AreaCode COMMUNITY = new AreaCode("430408001001");
	private static final int REQUESTS = 60;
	/** Shorter than anybody holds it anew, so that two ring at the same time as well. */
	private static final Duration CLAIM = Duration.ofMillis(300);
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** Its process was killed. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1;
	}

	/** A clock that dies now and then, and whose command would be done again if it was not recognised: it reminds once more. */
	private static class Mortal extends Bell {

		private final Random random;
		private final AtomicInteger deaths;

		Mortal(ClockApplication application, Random random, AtomicInteger deaths) {
			super(application.context().getBean(Dispatcher.class), application.book(), application.clock(),
					(each, now) -> new Remind(new ServiceRequestId(each.id()), null, new By(ACTOR, each.due())));
			this.random = random;
			this.deaths = deaths;
		}

		@Override
		void sent(Appointment appointment) {
			if (random.nextInt(6) == 0) {
				deaths.incrementAndGet();
				throw new Killed();
			}
		}
	}

	/** The canary: it forgets by what a repetition is recognised. */
	private static final class Forgetful extends Mortal {

		Forgetful(ClockApplication application, Random random, AtomicInteger deaths) {
			super(application, random, deaths);
		}

		@Override
		Ticket ticket(Appointment appointment) {
			return of(null, null);
		}
	}

	@Test
	void three_clocks_that_die_again_and_again_ring_once_for_everything_and_in_order() throws Exception {
		try (var database = TestDatabase.create(); var application = open(database)) {
			var deaths = new AtomicInteger();
			ring(application, random -> new Mortal(application, random, deaths));
			assertThat(deaths).hasValueGreaterThan(3);
			List<LoggedEvent> rung = rung(application);
			assertThat(twice(rung)).isEmpty();
			assertThat(rung).hasSize(2 * REQUESTS);
			assertThat(rung.stream().map(LoggedEvent::occurredAt)).isSorted();
		}
	}

	@Test
	void clocks_that_forget_the_key_ring_twice() throws Exception {
		try (var database = TestDatabase.create(); var application = open(database)) {
			var deaths = new AtomicInteger();
			ring(application, random -> new Forgetful(application, random, deaths));
			assertThat(deaths).hasValueGreaterThan(3);
			assertThat(twice(rung(application))).isNotEmpty();
		}
	}

	/** A day later than everything was set: a reminder before the time of dispatch, and that this time has passed. */
	private static ClockApplication open(TestDatabase database) {
		var time = new SimulatedTime(database, BEGIN);
		ClockApplication application = ClockApplication.on(database, time);
		for (int i = 0; i < REQUESTS; i++) {
			classified(application, BEGIN.plusSeconds(i));
		}
		time.set(BEGIN.plus(Duration.ofDays(1)));
		return application;
	}

	private static void classified(ClockApplication application, Instant at) {
		var id = new ServiceRequestId(UUID.randomUUID());
		var by = new By(new Actor("u-dispatcher", Actor.Role.DISPATCHER, "centre-430408", Actor.Channel.WEB), at);
		application.send(new RegisterOnBehalf(id, COMMUNITY, null, Reporter.nobody(),
				application.context().getBean(Vault.class).seal(SubjectId.of(id), Sealed.Kind.TEXT, "路灯不亮"), null, false, by));
		application.send(new ClassifyRequest(id, new Classified(RequestType.HELP, "city.road", ServiceLevel.URGENT), by));
		application.send(new AcceptRequest(id, null, by));
	}

	private static void ring(ClockApplication application, Function<Random, Bell> bells) throws InterruptedException {
		Instant end = Clock.systemUTC().instant().plus(PATIENCE);
		var threads = new ArrayList<Thread>();
		for (int node = 0; node < 3; node++) {
			var random = new Random(node);
			threads.add(Thread.ofVirtual().start(() -> {
				while (!done(application) && Clock.systemUTC().instant().isBefore(end)) {
					live(application, bells.apply(random));
				}
			}));
		}
		for (Thread each : threads) {
			each.join();
		}
		assertThat(done(application)).as("everything has rung").isTrue();
	}

	private static boolean done(ClockApplication application) {
		return application.book().ripe(application.clock().instant(), 1).isEmpty() && application.book().count(Appointment.State.MOOT) > 0;
	}

	/** One life of a process: until it is killed, which gives nothing back, or until there is nothing more to do. */
	private static void live(ClockApplication application, Bell bell) {
		Keeper keeper = application.keeper(CLAIM);
		try {
			keeper.open();
			while (keeper.keep()) {
				bell.settle(keeper::covers);
				if (!bell.ring(keeper::hold)) {
					break;
				}
			}
			keeper.close();
		} catch (Killed | RuntimeException _) {
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private static List<LoggedEvent> rung(ClockApplication application) {
		return application.log().after(0, Integer.MAX_VALUE).stream().filter(each -> each.name().equals("request.reminded")).toList();
	}

	/** What was rung for more than once. */
	private static List<String> twice(List<LoggedEvent> rung) {
		Map<String, Long> times = rung.stream()
				.collect(Collectors.groupingBy(each -> each.stream() + " " + each.occurredAt(), Collectors.counting()));
		return times.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getKey).toList();
	}
}
