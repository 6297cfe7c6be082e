package org.redvest.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What whoever finds no place is told: to come again later. It is said most often when there is least time for it, so it is made
 * once for each language; and since nothing is known of the request afterwards, it has no trace. Over the connection that he has:
 * with a 503 the server would end it.
 */
final class Busy {

	/** Spread, or those who were refused together come again together. */
	private static final int LATEST_SECONDS = 3;

	private final LocaleResolver locales;
	private final Map<String, byte[]> bodies;

	Busy(Problems problems, LocaleResolver locales, JsonMapper json) {
		Problem busy = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "server.busy");
		this.locales = locales;
		this.bodies = Stream.of(Locale.CHINESE, Locale.ENGLISH)
				.collect(Collectors.toUnmodifiableMap(Messages::language, each -> json.writeValueAsBytes(problems.of(busy, each))));
	}

	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String language = Messages.language(locales.resolveLocale(request));
		byte[] body = bodies.getOrDefault(language, new byte[0]);
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(ThreadLocalRandom.current().nextInt(1, LATEST_SECONDS + 1)));
		response.getOutputStream().write(body);
	}
}
