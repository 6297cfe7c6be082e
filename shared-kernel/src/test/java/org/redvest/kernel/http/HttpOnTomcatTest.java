package org.redvest.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpOnTomcatTest {

	@Configuration
	@Import({HttpConfiguration.class, ProblemAdvice.class, ErrorHttp.class, ProblemsTest.Failing.class})
	@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			JacksonAutoConfiguration.class, ValidationAutoConfiguration.class})
	static class Web {
	}

	@Test
	void on_the_real_server_nothing_but_problems_comes_back_in_chinese_also_on_an_english_machine() throws Exception {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.US);
		var settings = Map.<String, Object>of("server.port", 0, "spring.mvc.problemdetails.enabled", true, "spring.jackson.time-zone",
				"UTC");
		try (var context = new SpringApplicationBuilder(Web.class).properties(settings).run();
				var client = HttpClient.newHttpClient()) {
			var base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
			assertThat(problem(client, base + "/no/such/path", 404)).contains("\"code\":\"request.path-unknown\"", "没有这个地址。");
			assertThat(problem(client, base + "/fail", 500)).contains("\"code\":\"internal.error\"");
			assertThat(problem(client, base + "/orders", 405)).contains("\"code\":\"request.method-not-allowed\"");
			assertThat(problem(client, base + "/error", 404)).contains("\"code\":\"request.path-unknown\"");
		} finally {
			Locale.setDefault(before);
		}
	}

	private static String problem(HttpClient client, String url, int status) throws Exception {
		HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(answer.headers().firstValue("Content-Language")).contains("zh-CN");
		return answer.body();
	}
}
