package org.redvest.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.store.OutcomeUnknown;
import org.redvest.kernel.store.VersionMismatch;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {

	private static final String SECRET = "13812345678";

	private final Failing failing = new Failing();
	private final MockMvc http = Standalone.of(failing).build();

	@RestController
	static class Failing {

		private Supplier<RuntimeException> failure = IllegalStateException::new;

		record Line(@NotBlank String name, LocalDate day, @Size(max = 3) String note) {
		}

		record Order(AreaCode area, List<@Valid Line> lines) {
		}

		@GetMapping("/fail")
		String fail() {
			throw failure.get();
		}

		@PostMapping(path = "/orders", consumes = "application/json", produces = "application/json")
		String order(@RequestBody @Valid Order order) {
			return "{}";
		}

		@GetMapping("/orders/{id}")
		String order(@PathVariable UUID id, @RequestParam int page) {
			return "{}";
		}
	}

	static Stream<Arguments> failures() {
		return Stream.of(failure(422, "privacy.subject-erased", Refused.invalid("privacy.subject-erased")),
				failure(403, "privacy.subject-erased", Refused.forbidden("privacy.subject-erased")),
				failure(404, "privacy.subject-erased", Refused.notFound("privacy.subject-erased")),
				failure(409, "privacy.subject-erased", new CompletionException(Refused.conflict("privacy.subject-erased"))),
				failure(409, "concurrent.modification", new ConcurrencyException(SECRET)),
				failure(412, "precondition.failed", new VersionMismatch(6, 7)),
				failure(503, "log.outcome-unknown", new CommandExecutionException(SECRET, new OutcomeUnknown(new SQLException(SECRET)))),
				failure(503, "log.loading", new LogUnavailable(LogUnavailable.Reason.LOADING, null)),
				failure(503, "database.unavailable", new LogUnavailable(LogUnavailable.Reason.DATABASE, null)),
				failure(503, "database.disk-full",
						new LogUnavailable(LogUnavailable.Reason.DATABASE, new SQLException(SECRET, "53100"))),
				failure(503, "database.disk-full", new IllegalStateException(new SQLException(SECRET, "53100"))),
				failure(503, "database.unavailable", new CannotGetJdbcConnectionException(SECRET)),
				failure(503, "database.unavailable", new IllegalStateException(new SQLException(SECRET, "57P01"))),
				failure(500, "internal.error", new DataIntegrityViolationException(SECRET, new SQLException(SECRET, "23505"))),
				failure(500, "internal.error", new IllegalArgumentException(SECRET)),
				failure(418, "request.rejected", Problem.of(HttpStatus.valueOf(418), "request.rejected")));
	}

	private static Arguments failure(int status, String code, RuntimeException failure) {
		return Arguments.of(status, code, failure);
	}

	@ParameterizedTest
	@MethodSource("failures")
	void a_failure_is_a_problem_that_shows_nothing_of_what_was_sent(int status, String code, RuntimeException failure) throws Exception {
		failing.failure = () -> failure;
		http.perform(get("/fail").accept("text/html")).andExpect(status().is(status))
				.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
				.andExpect(jsonPath("$.type").value("urn:redvest:problem:" + code)).andExpect(jsonPath("$.code").value(code))
				.andExpect(jsonPath("$.status").value(status)).andExpect(jsonPath("$.title").isNotEmpty())
				.andExpect(jsonPath("$.detail").isNotEmpty()).andExpect(jsonPath("$.traceId").value(matchesPattern("[0-9a-f]{32}")))
				.andExpect(content().string(not(containsString(SECRET))))
				.andExpect(status == 503 ? header().exists("Retry-After") : header().doesNotExist("Retry-After"));
	}

	@Test
	void the_sentence_is_chinese_unless_english_is_preferred() throws Exception {
		failing.failure = () -> new VersionMismatch(6, 1007);
		String chinese = "内容已被他人更新：请求所依据的版本是 6，当前版本是 1007。";
		http.perform(get("/fail")).andExpect(jsonPath("$.detail").value(chinese)).andExpect(jsonPath("$.title").value("版本已变"));
		http.perform(get("/fail").header("Accept-Language", "fr, zh-TW;q=0.5")).andExpect(jsonPath("$.detail").value(chinese));
		http.perform(get("/fail").header("Accept-Language", "en-GB, zh;q=0.5"))
				.andExpect(jsonPath("$.detail")
						.value("Somebody else has changed it: the request is based on version 6, the present one is 1007."))
				.andExpect(header().string("Content-Language", "en"));
		failing.failure = () -> Refused.conflict("privacy.subject-erased");
		http.perform(get("/fail").header("Accept-Language", "en"))
				.andExpect(jsonPath("$.detail")
						.value("This person's personal data has been erased; nothing more can be recorded about them."));
	}

	@Test
	void every_field_at_fault_is_named_with_a_code() throws Exception {
		http.perform(order("{\"area\":\"430408\",\"lines\":[{\"name\":\" \",\"note\":\"" + SECRET + "\"}]}")).andExpect(status().is(400))
				.andExpect(jsonPath("$.code").value("request.invalid")).andExpect(jsonPath("$.errors[0].field").value("lines[0].name"))
				.andExpect(jsonPath("$.errors[0].code").value("not-blank")).andExpect(jsonPath("$.errors[1].field").value("lines[0].note"))
				.andExpect(jsonPath("$.errors[1].code").value("size")).andExpect(jsonPath("$.errors[1].bound").value(3))
				.andExpect(jsonPath("$.errors[0].bound").doesNotExist()).andExpect(content().string(not(containsString(SECRET))));
	}

	@Test
	void json_that_cannot_be_read_is_told_by_its_path_and_never_repeated() throws Exception {
		malformed("{\"lines\":[{\"day\":\"" + SECRET + "\"}]}", "$.lines[0].day", "lines[0].day");
		malformed("{\"area\":\"" + SECRET + "\"}", "$.area", "area");
		malformed("{\"lines\": " + SECRET + "}", "$.lines", "lines");
		malformed("{" + SECRET, "$", "$");
		malformed("", "$", "$");
	}

	private void malformed(String body, String path, String field) throws Exception {
		http.perform(order(body)).andExpect(status().is(400)).andExpect(jsonPath("$.code").value("request.malformed"))
				.andExpect(jsonPath("$.detail").value("请求正文在 " + path + " 处无法读取。")).andExpect(jsonPath("$.errors[0].field").value(field))
				.andExpect(content().string(not(containsString(SECRET))));
	}

	@Test
	void what_the_framework_refuses_is_a_problem_as_well() throws Exception {
		http.perform(get("/orders/" + SECRET + "?page=1")).andExpect(status().is(400))
				.andExpect(jsonPath("$.code").value("request.parameter-invalid")).andExpect(jsonPath("$.errors[0].field").value("id"))
				.andExpect(content().string(not(containsString(SECRET))));
		http.perform(get("/orders/" + UUID.randomUUID())).andExpect(status().is(400))
				.andExpect(jsonPath("$.code").value("request.parameter-missing")).andExpect(jsonPath("$.errors[0].field").value("page"));
		http.perform(get("/orders")).andExpect(status().is(405)).andExpect(header().string("Allow", "POST"))
				.andExpect(jsonPath("$.code").value("request.method-not-allowed"));
		http.perform(post("/orders").contentType("text/plain").content(SECRET)).andExpect(status().is(415))
				.andExpect(jsonPath("$.code").value("request.media-type-unsupported"));
		http.perform(order("{}").accept("image/png")).andExpect(status().is(406))
				.andExpect(jsonPath("$.code").value("request.not-acceptable"));
		http.perform(get("/" + SECRET)).andExpect(status().is(404)).andExpect(jsonPath("$.code").value("request.path-unknown"))
				.andExpect(content().string(not(containsString(SECRET))));
	}

	@Test
	void a_value_that_its_type_refuses_is_the_request_s_fault() throws Exception {
		failing.failure = () -> {
			new AreaCode(SECRET);
			return new IllegalStateException();
		};
		http.perform(get("/fail")).andExpect(status().is(400)).andExpect(jsonPath("$.code").value("request.value-invalid"))
				.andExpect(jsonPath("$.errors[0].field").value("area-code"));
	}

	@Test
	void the_caller_s_trace_id_is_kept() throws Exception {
		http.perform(get("/fail").header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
				.andExpect(jsonPath("$.traceId").value("4bf92f3577b34da6a3ce929d0e0e4736"));
	}

	@Test
	void the_log_has_the_place_of_a_failure_and_nothing_of_what_was_sent() throws Exception {
		var lines = new ListAppender<ILoggingEvent>();
		lines.start();
		((Logger) LoggerFactory.getLogger(Problems.class)).addAppender(lines);
		failing.failure = () -> new IllegalStateException(SECRET, new SQLException("Key (phone)=(" + SECRET + ")", "23505"));
		http.perform(get("/fail?phone=" + SECRET)).andExpect(status().is(500));
		((Logger) LoggerFactory.getLogger(Problems.class)).detachAppender(lines);
		assertThat(lines.list).singleElement().satisfies(line -> {
			String written = line.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(line.getThrowableProxy());
			assertThat(written).contains("GET /fail", "java.lang.IllegalStateException", "java.sql.SQLException", "ProblemsTest")
					.doesNotContain(SECRET);
		});
	}

	private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder order(String body) {
		return post("/orders").contentType(MediaType.APPLICATION_JSON).content(body);
	}
}
