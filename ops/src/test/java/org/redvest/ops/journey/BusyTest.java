package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.Dispatcher;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.LogReader;
import org.redvest.ops.journey.Api.Answer;

/** Back-pressure: a process with two places for commands, both taken by commands that wait for their append. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BusyTest {

	private static final String COMMUNITY = "430408001001";
	private static final String SLOW = "u-slow";
	private static final int PLACES = 2;

	private static RunningRedvest.Started redvest;

	/** Holds the commands of one actor, decided and not yet appended, until it is closed. */
	private static final class Hold implements AutoCloseable {

		private final CountDownLatch held;
		private final CountDownLatch over = new CountDownLatch(1);
		private final Registration interceptor;

		Hold(String actor, int commands) {
			held = new CountDownLatch(commands);
			interceptor = redvest.context().getBean(CommandBus.class).registerHandlerInterceptor((work, chain) -> {
				if (work.getMessage().getPayload() instanceof Command held && held.by().actor().id().equals(actor)) {
					work.onPrepareCommit(_ -> stay());
				}
				return chain.proceed();
			});
		}

		void awaitAll() throws InterruptedException {
			held.await();
		}

		private void stay() {
			held.countDown();
			try {
				over.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public void close() {
			over.countDown();
			interceptor.cancel();
		}
	}

	@BeforeAll
	static void start() {
		redvest = RunningRedvest.Started.fresh("--redvest.in-flight.commands=" + PLACES, "--server.tomcat.connection-timeout=1s");
	}

	@AfterAll
	static void stop() throws Exception {
		redvest.close();
	}

	private static Api office(String actor) {
		return redvest.api().as(actor, "COMMUNITY", COMMUNITY);
	}

	private static Answer register(Api office) {
		return office.post("/api/buildings", People.building(UUID.randomUUID().toString()));
	}

	private static double metered(String name) {
		return redvest.context().getBean(MeterRegistry.class).get(name).tag("lane", "commands").meter().measure().iterator().next()
				.getValue();
	}

	@Test
	void who_comes_when_all_places_are_taken_is_turned_away_at_once_and_all_goes_on_when_they_are_left() throws Exception {
		LogReader log = redvest.context().getBean(LogReader.class);
		long before = log.head();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> accepted;
			try (var hold = new Hold(SLOW, PLACES)) {
				accepted = List.of(threads.submit(() -> register(office(SLOW))), threads.submit(() -> register(office(SLOW))));
				hold.awaitAll();
				assertThat(metered("redvest.http.in.flight")).isEqualTo(PLACES);
				turnedAway(register(office("u-1").with("Accept-Language", "en")), "try again");
				turnedAway(register(office("u-1")), "Retry-After 所示秒数");
				assertThat(metered("redvest.http.refused")).isEqualTo(2);
				assertThat(log.head()).as("nothing is written").isEqualTo(before);
				whatDoesNotComeThroughThereGoesOn();
			}
			for (Future<Answer> each : accepted) {
				assertThat(log.stream(each.get().is(201).json().get("id").asString())).as("done exactly once").hasSize(1);
			}
			register(office("u-1")).is(201);
			assertThat(log.head()).as("two accepted, one from within, one after").isEqualTo(before + 4);
			assertThat(metered("redvest.http.in.flight")).isZero();
		}
	}

	private static void turnedAway(Answer answer, String sentence) {
		assertThat(answer.is(429).json().get("code").asString()).isEqualTo("server.busy");
		assertThat(answer.json().get("detail").asString()).contains(sentence);
		assertThat(answer.header("Retry-After")).isIn("1", "2", "3");
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void who_falls_silent_in_the_middle_of_a_body_is_told_so_and_leaves_his_place() throws IOException {
		String chinese = answerToHalfABody("");
		assertThat(chinese).startsWith("HTTP/1.1 408").contains("application/problem+json", "\"code\":\"request.too-slow\"", "中途停止");
		String english = answerToHalfABody("Accept-Language: en\r\n");
		assertThat(english).startsWith("HTTP/1.1 408").contains("\"code\":\"request.too-slow\"", "stopped coming");
		assertThat(metered("redvest.http.in.flight")).isZero();
	}

	/** All that comes until the server ends the connection. */
	private static String answerToHalfABody(String header) throws IOException {
		URI address = redvest.api().root();
		try (var socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream().write(("POST /api/buildings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
					+ "Content-Length: 100\r\n\r\n{\"kind\":").getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Policies and loaders dispatch themselves; questions have places of their own; a busy process is alive and ready. */
	private static void whatDoesNotComeThroughThereGoesOn() {
		var by = new By(new Actor("u-2", Actor.Role.COMMUNITY, COMMUNITY, Actor.Channel.IMPORT), Instant.parse("2026-01-01T00:00:00Z"));
		var id = new BuildingId(UUID.randomUUID());
		redvest.context().getBean(Dispatcher.class).dispatch(new RegisterBuilding(id, BuildingKind.BUILDING, "within",
				new AreaCode(COMMUNITY), "一栋", 6, 10, List.of(), by), Ticket.of(null, null), Dispatcher.Cause.NONE);
		redvest.api().get("/api/coverage").is(200);
		redvest.api().get("/actuator/health/liveness").is(200);
		redvest.api().get("/actuator/health/readiness").is(200);
	}
}
