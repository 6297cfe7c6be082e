package org.redvest.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.command.http.Asking.Idempotency;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.http.Standalone;
import org.redvest.kernel.privacy.MasterKey;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTest {

	private static final Instant NOW = Instant.parse("2026-03-05T08:30:00Z");
	private static final String PHONE = "13812345678";

	private final Asked asked = new Asked();
	private final MasterKey master = MasterKey.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
	private final MockMvc http = Standalone.of(asked)
			.setCustomArgumentResolvers(new AskingArgument(Clock.fixed(NOW, ZoneOffset.UTC), master))
			.addFilters(new RawBody((request, response, _, failure) -> {
				response.setStatus(Standalone.problems().answer(failure, request).getStatusCode().value());
				return null;
			})).build();

	@RestController
	static class Asked {

		private @Nullable Asking asking;
		private @Nullable String body;

		@PostMapping({"/api/things", "/api/others"})
		String ask(Asking asking, @RequestBody(required = false) @Nullable String body, HttpServletRequest request) {
			this.asking = asking;
			this.body = body;
			return "";
		}
	}

	private static MockHttpServletRequestBuilder request(String path) {
		return post(path).header("Redvest-Actor", "u-2041").header("Redvest-Role", "building-head").header("Redvest-Unit", "430408001")
				.header("Redvest-Channel", "APP").contentType(MediaType.APPLICATION_JSON);
	}

	private Asking asking(MockHttpServletRequestBuilder request) throws Exception {
		http.perform(request).andExpect(status().isOk());
		return Objects.requireNonNull(asked.asking);
	}

	private Idempotency idempotency(MockHttpServletRequestBuilder request) throws Exception {
		return Objects.requireNonNull(asking(request).idempotency());
	}

	@Test
	void the_headers_say_who_asks_and_the_clock_says_when() throws Exception {
		var actor = new Actor("u-2041", Actor.Role.BUILDING_HEAD, "430408001", Actor.Channel.APP);
		assertThat(asking(request("/api/things"))).isEqualTo(new Asking(new By(actor, NOW), null, null, null, "/api/things"));
		assertThat(asking(request("/api/things").header("Redvest-Occurred-At", "2026-03-04T23:00:00+08:00").header("If-Match", "\"7\"")))
				.isEqualTo(new Asking(new By(actor, Instant.parse("2026-03-04T15:00:00Z")), 7L, null, null, "/api/things"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"Redvest-Actor", "Redvest-Role", "Redvest-Unit", "Redvest-Channel"})
	void each_header_of_the_actor_is_required(String missing) throws Exception {
		var request = post("/api/things");
		for (String[] header : new String[][]{{"Redvest-Actor", "u-1"}, {"Redvest-Role", "HANDLER"}, {"Redvest-Unit", "dept-housing"},
				{"Redvest-Channel", "WEB"}}) {
			request.header(header[0], header[0].equals(missing) ? " " : header[1]);
		}
		http.perform(request).andExpect(status().is(401)).andExpect(header().exists("WWW-Authenticate"))
				.andExpect(jsonPath("$.code").value("actor.missing")).andExpect(jsonPath("$.detail").value(containsString(missing)))
				.andExpect(jsonPath("$.errors[0].field").value(missing));
	}

	@ParameterizedTest
	@CsvSource({"Redvest-Actor,13812345678", "Redvest-Actor,430408199001011234", "Redvest-Actor,a b", "Redvest-Role,KING",
			"Redvest-Role,SYSTEM",
			"Redvest-Unit,13812345678", "Redvest-Channel,POLICY", "Redvest-Channel,FAX"})
	void an_actor_that_cannot_be_is_refused_without_being_repeated(String header, String value) throws Exception {
		var request = post("/api/things");
		for (String[] each : new String[][]{{"Redvest-Actor", "u-1"}, {"Redvest-Role", "HANDLER"}, {"Redvest-Unit", "dept-housing"},
				{"Redvest-Channel", "WEB"}}) {
			request.header(each[0], each[0].equals(header) ? value : each[1]);
		}
		http.perform(request).andExpect(status().is(400)).andExpect(jsonPath("$.code").value("actor.invalid"))
				.andExpect(jsonPath("$.errors[0].field").value(header)).andExpect(content().string(not(containsString(value))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"Redvest-Occurred-At|yesterday|400|occurred-at.invalid",
			"Redvest-Occurred-At|2026-03-05T08:30:01Z|422|occurred-at.in-future", "If-Match|W/\"7\"|400|if-match.invalid",
			"If-Match|7|400|if-match.invalid", "If-Match|*|400|if-match.invalid", "If-Match|\"7\", \"8\"|400|if-match.invalid",
			"If-Match|\"-1\"|400|if-match.invalid", "Idempotency-Key|''|400|idempotency-key.invalid",
			"Idempotency-Key|钥匙|400|idempotency-key.invalid"})
	void a_header_of_the_wrong_form_is_refused(String header, String value, int status, String code) throws Exception {
		http.perform(request("/api/things").header(header, value)).andExpect(status().is(status)).andExpect(jsonPath("$.code").value(code));
	}

	@Test
	void a_conversation_is_the_one_that_is_named_or_the_trace_that_is_sent() throws Exception {
		String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
		assertThat(asking(request("/api/things")).correlation()).isNull();
		assertThat(asking(request("/api/things").header("traceparent", trace)).correlation()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
		assertThat(asking(request("/api/things").header("traceparent", trace).header("Redvest-Correlation", "visit-7")).correlation())
				.isEqualTo("visit-7");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "a b", PHONE, "43040819900101123X"})
	void a_conversation_is_named_by_a_code_that_is_nobodys_number(String correlation) throws Exception {
		http.perform(request("/api/things").header("Redvest-Correlation", correlation)).andExpect(status().is(400))
				.andExpect(jsonPath("$.code").value("correlation.invalid"));
	}

	@ParameterizedTest
	@CsvSource({"/api/volunteers/b1b5c5a0-0000-4000-8000-000000000001/contact,b1b5c5a0-0000-4000-8000-000000000001,"
			+ "/api/volunteers/b1b5c5a0-0000-4000-8000-000000000001",
			"/api/volunteers/b1b5c5a0-0000-4000-8000-000000000001/stars/x/apply,hours:b1b5c5a0-0000-4000-8000-000000000001,"
					+ "/api/volunteers/b1b5c5a0-0000-4000-8000-000000000001",
			"/api/volunteers/b1b5c5a0-0000-4000-8000-000000000001/service-records/b1b5c5a0-0000-4000-8000-000000000002/confirm,"
					+ "hours:b1b5c5a0-0000-4000-8000-000000000001,"
					+ "/api/volunteers/b1b5c5a0-0000-4000-8000-000000000001/service-records/b1b5c5a0-0000-4000-8000-000000000002",
			"/api/rule-sets/star/suzhou/1/enact,rules:star:suzhou,/api/rule-sets/star/suzhou", "/api/things,rules:star:suzhou,"})
	void what_a_command_was_about_is_in_its_path(String path, String stream, @Nullable String resource) {
		assertThat(Commands.resource(path, stream).orElse(null)).isEqualTo(resource);
	}

	@Test
	void a_key_has_at_most_255_characters() throws Exception {
		assertThat(idempotency(request("/api/things").header("Idempotency-Key", "k".repeat(255)))).isNotNull();
		http.perform(request("/api/things").header("Idempotency-Key", "k".repeat(256))).andExpect(status().is(400));
	}

	@Test
	void a_repeated_request_is_the_same_command_with_the_same_hash_and_makes_the_same_id() throws Exception {
		var first = asking(request("/api/things?a=1").content("{\"phone\":\"" + PHONE + "\"}").header("Idempotency-Key", "k-1"));
		var again = asking(request("/api/things?a=1").content("{\"phone\":\"" + PHONE + "\"}").header("Idempotency-Key", "k-1"));
		assertThat(again).isEqualTo(first);
		assertThat(again.newId()).isEqualTo(first.newId());
		assertThat(asked.body).isEqualTo("{\"phone\":\"" + PHONE + "\"}");
	}

	@Test
	void another_actor_path_or_key_is_another_command() throws Exception {
		var first = idempotency(request("/api/things").header("Idempotency-Key", "k-1"));
		var others = new Idempotency[]{idempotency(request("/api/others").header("Idempotency-Key", "k-1")),
				idempotency(request("/api/things").header("Idempotency-Key", "k-2")),
				idempotency(post("/api/things").header("Redvest-Actor", "u-2042").header("Redvest-Role", "HANDLER")
						.header("Redvest-Unit", "430408001").header("Redvest-Channel", "APP").header("Idempotency-Key", "k-1"))};
		assertThat(others).extracting(Idempotency::commandId).doesNotHaveDuplicates().doesNotContain(first.commandId());
		assertThat(first.commandId().version()).isEqualTo(8);
		assertThat(first.commandId().variant()).isEqualTo(2);
	}

	@Test
	void another_body_or_query_has_another_hash_under_the_same_command() throws Exception {
		var first = idempotency(request("/api/things?a=1").content("{\"a\":1}").header("Idempotency-Key", "k-1"));
		var body = idempotency(request("/api/things?a=1").content("{\"a\": 1}").header("Idempotency-Key", "k-1"));
		var query = idempotency(request("/api/things?a=2").content("{\"a\":1}").header("Idempotency-Key", "k-1"));
		assertThat(body.commandId()).isEqualTo(first.commandId()).isEqualTo(query.commandId());
		assertThat(java.util.List.of(first.requestHash(), body.requestHash(), query.requestHash())).doesNotHaveDuplicates();
	}

	@Test
	void a_body_that_is_too_large_to_keep_is_refused() throws Exception {
		http.perform(request("/api/things").content(new byte[RawBody.LARGEST])).andExpect(status().isOk());
		http.perform(request("/api/things").content(new byte[RawBody.LARGEST + 1])).andExpect(status().is(413));
	}

	@Test
	void the_headers_are_described_on_every_command() throws Exception {
		var operation = new CommandHttpConfiguration().commandHeaders().customize(new Operation(), new HandlerMethod(asked,
				Asked.class.getDeclaredMethod("ask", Asking.class, String.class, HttpServletRequest.class)));
		assertThat(operation.getParameters()).extracting(Parameter::getName).containsExactly("Redvest-Actor", "Redvest-Role",
				"Redvest-Unit",
				"Redvest-Channel", "Redvest-Occurred-At", "If-Match", "Idempotency-Key", "Redvest-Correlation");
		assertThat(operation.getParameters()).extracting(Parameter::getRequired).containsExactly(true, true, true, true, false, false,
				false, false);
	}
}
