package org.redvest.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets in as many requests at a time as can be answered soon, and tells the rest at once, before their body is read, to come
 * again later. The one bound of all that piles up behind it: bodies, decisions, appends that wait for their group, waits for a
 * connection. Policies, the importer and the loader bound themselves and do not pass here.
 */
final class Admission extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
	/** Spread, or those who were refused together come again together. */
	private static final int LATEST_SECONDS = 3;

	private final Lane commands;
	private final Lane reads;
	private final HandlerExceptionResolver problems;

	Admission(Lane commands, Lane reads, HandlerExceptionResolver problems) {
		this.commands = commands;
		this.reads = reads;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Lane lane = READING.contains(request.getMethod()) ? reads : commands;
		if (!lane.enter()) {
			problems.resolveException(request, response, null, busy());
			return;
		}
		try {
			chain.doFilter(request, response);
		} finally {
			lane.leave();
		}
	}

	private static Problem busy() {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "server.busy")
				.retryAfter(Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, LATEST_SECONDS + 1)));
	}
}
