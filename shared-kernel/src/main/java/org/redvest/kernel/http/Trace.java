package org.redvest.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a trace id, the caller's own where it sends one (W3C Trace Context), and names it in log lines. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Trace extends OncePerRequestFilter {

	private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
	private static final String NONE = "0".repeat(32);
	private static final String ATTRIBUTE = Trace.class.getName();

	/** The trace id of a request; always the same one. */
	public static String idOf(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String sent = ofCaller(request);
		String id = sent == null ? fresh() : sent;
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	/** It tells one request from another and opens nothing, so it need not be hard to guess. */
	private static String fresh() {
		var random = ThreadLocalRandom.current();
		return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
	}

	/** The trace id that the caller sent, or null. */
	public static @Nullable String ofCaller(HttpServletRequest request) {
		String traceparent = request.getHeader("traceparent");
		if (traceparent != null) {
			var matcher = TRACEPARENT.matcher(traceparent);
			if (matcher.matches() && !matcher.group(1).equals(NONE)) {
				return matcher.group(1);
			}
		}
		return null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try (var _ = MDC.putCloseable("traceId", idOf(request))) {
			chain.doFilter(request, response);
		}
	}
}
