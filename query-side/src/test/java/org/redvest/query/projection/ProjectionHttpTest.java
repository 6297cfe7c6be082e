package org.redvest.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.NodeName;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see, on the real server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectionHttpTest {

	private static RealLog log;
	private static ConfigurableApplicationContext context;
	private static Gate gate;
	private static HttpClient client;

	@Configuration
	@ComponentScan("org.redvest.kernel.http")
	@Import({ProjectionConfiguration.class, ProjectionHttp.class, DeadLetterHttp.class})
	@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class})
	static class Web {

		@Bean
		DataSource dataSource() {
			return log.views();
		}

		@Bean
		LogReader logReader() {
			return gate;
		}

		@Bean
		NodeName nodeName() {
			return NodeName.of("test");
		}

		@Bean
		Vault vault() {
			return new InMemoryVault();
		}

		@Bean
		Projection households() {
			return new Households(1);
		}

		@Bean
		MeterRegistry meters(ProjectionMeters views) {
			var registry = new SimpleMeterRegistry();
			views.bindTo(registry);
			return registry;
		}
	}

	@BeforeAll
	static void start() {
		log = RealLog.open();
		gate = new Gate(log.reader());
		new District(log, 5).live(700);
		context = new SpringApplicationBuilder(Web.class).properties(Map.of("server.port", 0)).run();
		client = HttpClient.newHttpClient();
	}

	@AfterAll
	static void stop() {
		client.close();
		context.close();
		log.close();
	}

	private static HttpResponse<String> ask(String method, String path) throws Exception {
		return client.send(as("ADMIN", to(path)).method(method, HttpRequest.BodyPublishers.noBody()).build(),
				BodyHandlers.ofString());
	}

	private static HttpRequest.Builder as(String role, HttpRequest.Builder request) {
		return request.header("Redvest-Actor", "u-900").header("Redvest-Role", role).header("Redvest-Unit", "430408")
				.header("Redvest-Channel", "WEB");
	}

	private static HttpResponse<String> post(HttpRequest.Builder request) throws Exception {
		return client.send(request.POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
	}

	private static HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(
				URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path));
	}

	private static List<String> orders(String rebuild) throws Exception {
		var orders = new ArrayList<String>();
		json(ask("GET", "/api/projections/rebuilds/orders?limit=500")).forEach(each -> {
			if (rebuild.endsWith("/" + each.get("generation").asInt())) {
				orders.addFirst(each.get("action").asString() + " " + each.get("projection").asString() + " " + each.get("actor").asString()
						+ " " + each.get("unit").asString());
			}
		});
		return orders;
	}

	@Test
	void whoever_wants_something_of_a_rebuild_says_who_he_is_is_an_administrator_and_stands_in_the_record_for_good() throws Exception {
		String rebuild = begun();
		for (String path : List.of("/api/projections/test-households/rebuilds", "/api/projections/rebuilds",
				"/api/projections/test-households/switch-back", rebuild + "/pause", rebuild + "/resume", rebuild + "/cancel")) {
			assertThat(post(to(path)).statusCode()).as(path).isEqualTo(401);
			HttpResponse<String> forbidden = post(as("COMMUNITY", to(path)));
			assertThat(forbidden.statusCode()).as(path).isEqualTo(403);
			assertThat(json(forbidden).get("code").asString()).isEqualTo("projection.operator-required");
		}
		assertThat(json(ask("GET", rebuild)).get("pausedAt").isNull()).isTrue();
		for (String wish : List.of("/pause", "/resume", "/cancel")) {
			assertThat(ask("POST", rebuild + wish).statusCode()).isEqualTo(200);
		}
		gate.open();
		awaitIdle();
		String who = " test-households u-900 430408";
		assertThat(orders(rebuild)).containsExactly("BEGUN" + who, "PAUSED" + who, "RESUMED" + who, "CANCELLED" + who);
		var application = org.springframework.jdbc.core.simple.JdbcClient.create(log.views());
		assertThatThrownBy(() -> application.sql("update views.rebuild_orders set actor = 'x'").update()).rootCause()
				.hasMessageContaining("permission denied");
		assertThatThrownBy(() -> application.sql("delete from views.rebuild_orders").update()).rootCause()
				.hasMessageContaining("permission denied");
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.builder().build().readTree(answer.body());
	}

	private static JsonNode status() throws Exception {
		return json(ask("GET", "/api/projections/test-households"));
	}

	private static void awaitIdle() {
		Process.await("nothing is built", () -> {
			try {
				JsonNode status = status();
				return status.get("rebuild").isNull() && status.get("position").asLong() == 700;
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
	}

	@Test
	void a_rebuild_is_accepted_followed_and_undone() throws Exception {
		awaitIdle();
		int live = status().get("liveGeneration").asInt();
		HttpResponse<String> accepted = ask("POST", "/api/projections/test-households/rebuilds");
		assertThat(accepted.statusCode()).isEqualTo(202);
		String location = accepted.headers().firstValue("Location").orElseThrow();
		int begun = json(accepted).get("generation").asInt();
		assertThat(begun).isGreaterThan(live);
		assertThat(location).isEqualTo("/api/projections/test-households/rebuilds/" + begun);
		assertThat(json(accepted).get("position").asLong()).isZero();

		awaitIdle();
		JsonNode rebuild = json(ask("GET", location));
		assertThat(rebuild.get("state").asString()).isEqualTo("LIVE");
		assertThat(rebuild.get("position").asLong()).isEqualTo(700);
		assertThat(status().get("liveGeneration").asInt()).isEqualTo(begun);
		assertThat(status().get("keptGeneration").asInt()).isEqualTo(live);

		HttpResponse<String> back = ask("POST", "/api/projections/test-households/switch-back");
		assertThat(back.statusCode()).isEqualTo(202);
		awaitIdle();
		assertThat(orders("/" + live)).last().isEqualTo("SWITCHED_BACK test-households u-900 430408");
		assertThat(status().get("liveGeneration").asInt()).isEqualTo(live);
	}

	private static String begun() throws Exception {
		awaitIdle();
		gate.shut();
		String rebuild = ask("POST", "/api/projections/test-households/rebuilds").headers().firstValue("Location").orElseThrow();
		Process.await("the rebuild waits at the gate", gate::waitedAt);
		return rebuild;
	}

	@Test
	void a_rebuild_is_paused_and_resumed() throws Exception {
		String rebuild = begun();
		assertThat(json(ask("GET", rebuild)).get("pausedAt").isNull()).isTrue();
		JsonNode paused = json(ask("POST", rebuild + "/pause"));
		assertThat(paused.get("state").asString()).isEqualTo("BUILDING");
		assertThat(paused.get("pausedAt").asString()).isNotEmpty();
		assertThat(paused.get("secondsLeft").isNull()).isTrue();
		gate.open();
		assertThat(json(ask("GET", "/api/projections/rebuilds"))).hasSize(1);

		assertThat(json(ask("POST", rebuild + "/resume")).get("pausedAt").isNull()).isTrue();
		awaitIdle();
		assertThat(json(ask("GET", rebuild)).get("state").asString()).isEqualTo("LIVE");
		for (String late : List.of("/pause", "/resume", "/cancel")) {
			HttpResponse<String> answer = ask("POST", rebuild + late);
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(json(answer).get("code").asString()).isEqualTo("projection.rebuild-over");
		}
	}

	@Test
	void a_rebuild_is_cancelled_while_the_live_view_stays() throws Exception {
		String rebuild = begun();
		int live = status().get("liveGeneration").asInt();
		assertThat(json(ask("POST", rebuild + "/cancel")).get("state").asString()).isEqualTo("DROPPED");
		gate.open();
		awaitIdle();
		assertThat(json(ask("GET", rebuild)).get("state").asString()).isEqualTo("DROPPED");
		assertThat(status().get("liveGeneration").asInt()).isEqualTo(live);
	}

	@Test
	void all_are_rebuilt_at_once_and_what_is_being_built_goes_on() throws Exception {
		String rebuild = begun();
		HttpResponse<String> all = ask("POST", "/api/projections/rebuilds");
		gate.open();
		assertThat(all.statusCode()).isEqualTo(202);
		assertThat(json(all)).hasSize(1);
		assertThat(rebuild).endsWith("/rebuilds/" + json(all).get(0).get("generation").asInt());
		awaitIdle();
		assertThat(json(ask("GET", "/api/projections/rebuilds"))).isEmpty();
	}

	@Test
	void all_projections_are_listed_with_their_state() throws Exception {
		awaitIdle();
		JsonNode all = json(ask("GET", "/api/projections"));
		assertThat(all).hasSize(1);
		assertThat(all.get(0).get("name").asString()).isEqualTo("test-households");
		assertThat(all.get(0).get("state").asString()).isEqualTo("CURRENT");
		assertThat(all.get(0).get("lag").get("events").asLong()).isZero();
		assertThat(all.get(0).get("segments")).hasSize(8);
	}

	@Test
	void what_is_not_there_is_a_problem_with_a_code() throws Exception {
		for (var asked : Map.of("/api/projections/nobody", "GET", "/api/projections/nobody/rebuilds", "POST",
				"/api/projections/nobody/switch-back", "POST", "/api/projections/nobody/rebuilds/1", "GET").entrySet()) {
			HttpResponse<String> answer = ask(asked.getValue(), asked.getKey());
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(json(answer).get("code").asString()).isEqualTo("projection.unknown");
			assertThat(json(answer).get("detail").asString()).isEqualTo("没有名为 nobody 的视图。");
		}
		assertThat(json(ask("GET", "/api/projections/test-households/rebuilds/99")).get("code").asString())
				.isEqualTo("projection.rebuild-unknown");
	}

	@Test
	void gauges_show_the_position_and_the_lag() {
		awaitIdle();
		var meters = context.getBean(MeterRegistry.class);
		Process.await("the gauge has looked",
				() -> meters.get("redvest.projection.position").tag("projection", "test-households").gauge().value() == 700);
		assertThat(meters.get("redvest.projection.lag.events").gauge().value()).isZero();
		assertThat(meters.get("redvest.projection.lag.seconds").gauge().value()).isZero();
		assertThat(meters.get("redvest.projection.head").gauge().value()).isEqualTo(700);
		assertThat(meters.get("redvest.projection.rate").gauge().value()).isGreaterThanOrEqualTo(0);
		assertThat(meters.get("redvest.projection.dead.letters").gauge().value()).isZero();
	}

	@Test
	void gauges_show_how_far_a_rebuild_is() throws Exception {
		var meters = context.getBean(MeterRegistry.class);
		String rebuild = begun();
		Process.await("the gauge has looked", () -> meters.get("redvest.projection.rebuild.position").gauge().value() == 0);
		assertThat(meters.get("redvest.projection.rebuild.progress").gauge().value()).isZero();
		assertThat(meters.get("redvest.projection.rebuild.rate").gauge().value()).isZero();
		assertThat(meters.get("redvest.projection.rebuild.seconds.left").gauge().value()).isNaN();
		gate.open();
		awaitIdle();
		Process.await("nothing is built any more",
				() -> Double.isNaN(meters.get("redvest.projection.rebuild.position").gauge().value()));
		assertThat(json(ask("GET", rebuild)).get("state").asString()).isEqualTo("LIVE");
	}
}
