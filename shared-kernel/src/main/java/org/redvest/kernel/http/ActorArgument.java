package org.redvest.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Fills {@link Actor} from the headers of a request: the one place where identity enters. Sign-in will take the place of the four
 * headers, and nothing else will change. Nobody out there is the system itself.
 */
public final class ActorArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Actor.class.equals(parameter.getParameterType());
	}

	@Override
	public Actor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web,
			@Nullable WebDataBinderFactory binders) {
		return of(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
	}

	/** Who asks. */
	public static Actor of(HttpServletRequest request) {
		String id = required(request, Headers.ACTOR);
		String role = required(request, Headers.ROLE);
		String unit = required(request, Headers.UNIT);
		String channel = required(request, Headers.CHANNEL);
		var as = one(Actor.Role.class, Headers.ROLE, role);
		var through = one(Actor.Channel.class, Headers.CHANNEL, channel);
		if (as == Actor.Role.SYSTEM) {
			throw invalidActor(Headers.ROLE);
		}
		if (through == Actor.Channel.POLICY) {
			throw invalidActor(Headers.CHANNEL);
		}
		try {
			return new Actor(id, as, unit, through);
		} catch (IllegalArgumentException wrong) {
			throw invalidActor(String.valueOf(wrong.getMessage()).contains("unit") ? Headers.UNIT : Headers.ACTOR);
		}
	}

	private static String required(HttpServletRequest request, String header) {
		String value = request.getHeader(header);
		if (value == null || value.isBlank()) {
			throw Problem.of(HttpStatus.UNAUTHORIZED, "actor.missing", header).with(List.of(new Problem.Fault(header, "missing")))
					.with(HttpHeaders.WWW_AUTHENTICATE, "Redvest-Headers");
		}
		return value.strip();
	}

	private static <E extends Enum<E>> E one(Class<E> type, String header, String value) {
		try {
			return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
		} catch (IllegalArgumentException _) {
			throw invalidActor(header);
		}
	}

	private static Problem invalidActor(String header) {
		return Problem.of(HttpStatus.BAD_REQUEST, "actor.invalid", header).with(List.of(new Problem.Fault(header, "invalid")));
	}
}
