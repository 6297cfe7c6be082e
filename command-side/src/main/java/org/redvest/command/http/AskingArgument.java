package org.redvest.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking.Idempotency;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.http.ActorArgument;
import org.redvest.kernel.http.Headers;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.http.Problem.Fault;
import org.redvest.kernel.http.Trace;
import org.redvest.kernel.privacy.MasterKey;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills {@link Asking} from the headers of a request; who asks is what {@link ActorArgument} says. */
final class AskingArgument implements HandlerMethodArgumentResolver {

	private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");
	private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

	private final Clock clock;
	private final MasterKey master;

	AskingArgument(Clock clock, MasterKey master) {
		this.clock = clock;
		this.master = master;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Asking.class.equals(parameter.getParameterType());
	}

	@Override
	public Asking resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
			@Nullable WebDataBinderFactory binders) {
		var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
		var actor = ActorArgument.of(request);
		return new Asking(new By(actor, occurredAt(request)), expectedVersion(request), idempotency(request, actor),
				correlation(request), request.getRequestURI());
	}

	private static Problem bad(String code, String header) {
		return Problem.of(HttpStatus.BAD_REQUEST, code, header).with(List.of(new Fault(header, "invalid")));
	}

	private Instant occurredAt(HttpServletRequest request) {
		var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		String written = request.getHeader(Headers.OCCURRED_AT);
		if (written == null) {
			return now;
		}
		Instant at;
		try {
			at = Instant.parse(written.strip()).truncatedTo(ChronoUnit.MICROS);
		} catch (DateTimeParseException _) {
			throw bad("occurred-at.invalid", Headers.OCCURRED_AT);
		}
		if (at.isAfter(now)) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "occurred-at.in-future", Headers.OCCURRED_AT);
		}
		return at;
	}

	private static @Nullable Long expectedVersion(HttpServletRequest request) {
		String written = request.getHeader(HttpHeaders.IF_MATCH);
		if (written == null) {
			return null;
		}
		var tag = STRONG_TAG.matcher(written.strip());
		if (!tag.matches()) {
			throw bad("if-match.invalid", HttpHeaders.IF_MATCH);
		}
		return Long.valueOf(tag.group(1));
	}

	/** What the caller names, or the trace that the request belongs to. */
	private static @Nullable String correlation(HttpServletRequest request) {
		String named = request.getHeader(Headers.CORRELATION);
		if (named == null) {
			return Trace.ofCaller(request);
		}
		if (!Actor.isCode(named)) {
			throw bad("correlation.invalid", Headers.CORRELATION);
		}
		return named;
	}

	private @Nullable Idempotency idempotency(HttpServletRequest request, Actor actor) {
		String key = request.getHeader(Headers.IDEMPOTENCY_KEY);
		if (key == null) {
			return null;
		}
		if (!PRINTABLE.matcher(key).matches()) {
			throw bad("idempotency-key.invalid", Headers.IDEMPOTENCY_KEY);
		}
		byte[] method = request.getMethod().getBytes(UTF_8);
		byte[] path = request.getRequestURI().getBytes(UTF_8);
		String query = request.getQueryString();
		byte[] whole = master.requestDigest(bytes("request"), method, path, bytes(query == null ? "" : query), RawBody.of(request));
		return Idempotency.of(master.requestDigest(bytes("command"), bytes(actor.id()), method, path, bytes(key)), whole);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(UTF_8);
	}
}
