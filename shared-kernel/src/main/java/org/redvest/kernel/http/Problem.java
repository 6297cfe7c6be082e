package org.redvest.kernel.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What goes wrong at an HTTP edge itself, on its way to an RFC 9457 problem; what a decision refuses is a
 * {@link org.redvest.kernel.Refused}. The code's sentences are in {@code redvest/messages}, the arguments are never
 * personal data.
 */
public final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * One field of a request that is at fault.
	 *
	 * @param field its path in the body, or the name of a parameter or header
	 * @param code what is wrong with it, such as {@code not-blank}
	 * @param bound which bound it breaks, where it is that
	 */
	public record Fault(String field, String code, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object bound) {

		public Fault(String field, String code) {
			this(field, code, null);
		}
	}

	private final HttpStatusCode status;
	private final String code;
	private final transient List<Object> arguments;
	private final transient List<Fault> faults;
	private final HttpHeaders headers = new HttpHeaders();

	private Problem(HttpStatusCode status, String code, List<Object> arguments, List<Fault> faults) {
		super(code, null, false, false);
		this.status = status;
		this.code = code;
		this.arguments = arguments;
		this.faults = faults;
	}

	public static Problem of(HttpStatusCode status, String code, Object... arguments) {
		return new Problem(status, code, List.of(arguments), List.of());
	}

	/** The same, naming the fields at fault. */
	public Problem with(List<Fault> faults) {
		return new Problem(status, code, arguments, List.copyOf(faults)).with(headers);
	}

	/** The same, with headers that its answer carries. */
	public Problem with(HttpHeaders headers) {
		var problem = new Problem(status, code, arguments, faults);
		problem.headers.putAll(this.headers);
		problem.headers.putAll(headers);
		return problem;
	}

	/** The same, with one more header on its answer. */
	public Problem with(String header, String value) {
		var more = new HttpHeaders();
		more.set(header, value);
		return with(more);
	}

	/** The same, telling when it may be tried again. */
	public Problem retryAfter(Duration wait) {
		return with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
	}

	public HttpStatusCode status() {
		return status;
	}

	public String code() {
		return code;
	}

	List<Object> arguments() {
		return arguments;
	}

	List<Fault> faults() {
		return faults;
	}

	HttpHeaders headers() {
		return headers;
	}
}
