package org.redvest.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the real server, behind whose door whoever asks for {@code /stay} stays until he may go. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {

	private static final String COMMAND = "POST";
	private static final JsonMapper JSON = JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
			.build();

	@TempDir
	private Path directory;

	private final Lane commands = new Lane("commands", 1);
	private final Lane reads = new Lane("reads", 1);
	private final List<String> inside = new CopyOnWriteArrayList<>();
	private final CountDownLatch mayGo = new CountDownLatch(1);
	private final Tomcat tomcat = new Tomcat();
	private Door door = new Door(0);
	private final HttpClient client = HttpClient.newHttpClient();

	private final class Behind extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) {
			inside.add(request.getMethod() + " " + request.getRequestURI());
			if (request.getRequestURI().endsWith("/fail")) {
				throw new IllegalArgumentException("behind");
			}
			if (request.getRequestURI().endsWith("/stay")) {
				stay();
			}
		}

		private void stay() {
			try {
				mayGo.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void open(Lane commands) throws LifecycleException {
		open(commands, 100);
	}

	private void open(Lane commands, int places) throws LifecycleException {
		door = new Door(places);
		tomcat.setBaseDir(directory.toString());
		tomcat.setPort(0);
		tomcat.setSilent(true);
		Context context = tomcat.addContext("", directory.toString());
		Tomcat.addServlet(context, "behind", new Behind());
		context.addServletMappingDecoded("/", "behind");
		var busy = new Busy(Standalone.problems(), HttpConfiguration.languages(), JSON);
		tomcat.getEngine().getPipeline().addValve(new Admission(commands, reads, busy));
		tomcat.getConnector().getProtocolHandler().setExecutor(door);
		tomcat.start();
	}

	@AfterEach
	void close() throws LifecycleException {
		mayGo.countDown();
		client.close();
		tomcat.stop();
		tomcat.destroy();
		door.close();
	}

	private HttpRequest request(String method, String path, String... headers) {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path))
				.method(method, method.equals(COMMAND) ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
		return (headers.length == 0 ? request : request.headers(headers)).build();
	}

	private HttpResponse<String> ask(String method, String path, String... headers) throws IOException, InterruptedException {
		return client.send(request(method, path, headers), BodyHandlers.ofString());
	}

	private CompletableFuture<HttpResponse<String>> stay(String method, Lane lane) {
		var staying = client.sendAsync(request(method, "/api/stay"), BodyHandlers.ofString());
		while (lane.inFlight() == 0) {
			Thread.onSpinWait();
		}
		return staying;
	}

	@Test
	void whoever_finds_no_place_is_told_at_once_to_come_again_and_nothing_behind_hears_of_it() throws Exception {
		open(commands);
		var staying = stay(COMMAND, commands);
		HttpResponse<String> refused = ask(COMMAND, "/api/x");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).isIn("1", "2", "3");
		assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(refused.headers().firstValue("Connection")).as("it is kept").isEmpty();
		mayGo.countDown();
		assertThat(staying.get().statusCode()).isEqualTo(200);
		assertThat(inside).containsExactly("POST /api/stay");
		left(commands);
		assertThat(ask(COMMAND, "/api/x").statusCode()).isEqualTo(200);
	}

	/** His answer is out a little before his place is free. */
	private static void left(Lane lane) {
		while (lane.inFlight() > 0) {
			Thread.onSpinWait();
		}
	}

	@Test
	void he_is_told_in_his_language() throws Exception {
		open(new Lane("commands", 0));
		told(ask(COMMAND, "/api/x"), "zh-CN", "请求过多", "Retry-After 所示秒数");
		told(ask(COMMAND, "/api/x", "Accept-Language", "en-GB,zh;q=0.5"), "en", "Too many requests", "try again");
	}

	private static void told(HttpResponse<String> refused, String language, String title, String detail) {
		assertThat(refused.headers().firstValue("Content-Language")).contains(language);
		assertThat(refused.headers().firstValue("Vary")).contains("Accept-Language");
		JsonNode problem = JSON.readTree(refused.body());
		assertThat(problem.propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
		assertThat(problem.get("type").asString()).isEqualTo("urn:redvest:problem:server.busy");
		assertThat(problem.get("code").asString()).isEqualTo("server.busy");
		assertThat(problem.get("status").asInt()).isEqualTo(429);
		assertThat(problem.get("title").asString()).isEqualTo(title);
		assertThat(problem.get("detail").asString()).contains(detail);
	}

	@Test
	void canary_with_one_more_place_he_would_be_let_in() throws Exception {
		var two = new Lane("commands", 2);
		open(two);
		stay(COMMAND, two);
		assertThat(ask(COMMAND, "/api/x").statusCode()).isEqualTo(200);
		assertThat(inside).containsExactly("POST /api/stay", "POST /api/x");
	}

	@Test
	void where_all_places_are_taken_before_anybody_is_heard_he_is_turned_away_as_well_but_what_is_not_of_the_api_goes_on()
			throws Exception {
		open(commands, 1);
		stay(COMMAND, commands);
		assertThat(ask("GET", "/api/x").statusCode()).isEqualTo(429);
		assertThat(ask("GET", "/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	void who_is_turned_away_is_not_listened_to_until_the_end_of_a_long_body() throws Exception {
		open(new Lane("commands", 0));
		try (var socket = new Socket("localhost", tomcat.getConnector().getLocalPort())) {
			socket.getOutputStream()
					.write("POST /api/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 429")
					.contains("server.busy", "Connection: close");
		}
	}

	@Test
	void reads_and_commands_have_places_of_their_own_and_what_is_not_of_the_api_needs_none() throws Exception {
		open(commands);
		stay(COMMAND, commands);
		assertThat(ask("GET", "/api/x").statusCode()).isEqualTo(200);
		left(reads);
		stay("GET", reads);
		assertThat(ask("HEAD", "/api/x").statusCode()).isEqualTo(429);
		assertThat(ask(COMMAND, "/api//x").statusCode()).as("another way to write it").isEqualTo(429);
		assertThat(ask(COMMAND, "/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	@Timeout(30)
	void a_place_is_left_again_also_after_a_failure() throws Exception {
		open(commands);
		assertThat(ask(COMMAND, "/api/fail").statusCode()).isEqualTo(500);
		left(commands);
	}

	@Test
	void how_many_are_inside_and_were_turned_away_is_measured() throws Exception {
		open(commands);
		var registry = new SimpleMeterRegistry();
		reads.bindTo(registry);
		stay("GET", reads);
		ask("GET", "/api/x");
		assertThat(registry.get("redvest.http.in.flight").tag("lane", "reads").gauge().value()).isEqualTo(1);
		assertThat(registry.get("redvest.http.refused").tag("lane", "reads").functionCounter().count()).isEqualTo(1);
		assertThat(registry.get("redvest.http.places").tag("lane", "reads").gauge().value()).isEqualTo(1);
	}
}
