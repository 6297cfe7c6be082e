package org.redvest.query.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Headers;
import org.redvest.kernel.http.Problem;
import org.redvest.query.figure.Days;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Fills {@link Reading} from a request's headers. */
public final class ReadingArgument implements HandlerMethodArgumentResolver {

	private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
	private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*(\\d{1,9})(?=$|[,;\\s])", Pattern.CASE_INSENSITIVE);
	private static final long SECONDS = 5;
	private static final long MOST_SECONDS = 30;

	private final Clock clock;

	public ReadingArgument(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Reading.class.equals(parameter.getParameterType());
	}

	@Override
	public Reading resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
			@Nullable WebDataBinderFactory binders) {
		var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
		String query = request.getQueryString();
		return new Reading(covering(request.getHeader(Headers.POSITION)), wait(Collections.list(request.getHeaders("Prefer"))),
				LocalDate.ofInstant(clock.instant(), Days.ZONE), RequestContextUtils.getLocale(request),
				request.getRequestURI() + (query == null ? "" : "?" + query));
	}

	private static @Nullable Long covering(@Nullable String written) {
		if (written == null) {
			return null;
		}
		if (!POSITION.matcher(written.strip()).matches()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "request.parameter-invalid", Headers.POSITION)
					.with(List.of(new Problem.Fault(Headers.POSITION, "type")));
		}
		return Long.valueOf(written.strip());
	}

	private static Duration wait(List<String> preferences) {
		var wait = WAIT.matcher(String.join(",", preferences));
		return Duration.ofSeconds(wait.find() ? Math.min(Long.parseLong(wait.group(1)), MOST_SECONDS) : SECONDS);
	}
}
