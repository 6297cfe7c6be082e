package org.redvest.kernel.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.http.Problem.Fault;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.store.NewerThanThisServer;
import org.redvest.kernel.store.OutcomeUnknown;
import org.redvest.kernel.store.VersionMismatch;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem a failure is. Nothing of the failure's own message gets out: it may hold what somebody sent. */
final class Failures {

	private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,40}");
	/** Connection, resources, operator. */
	private static final Pattern AWAY = Pattern.compile("(08|53|57).*");
	private static final Pattern DISK_FULL = Pattern.compile("53100");
	private static final Map<Integer, String> CODES = Map.of(400, "request.rejected", 404, "request.path-unknown", 405,
			"request.method-not-allowed", 406, "request.not-acceptable", 415, "request.media-type-unsupported",
			503,
			"request.timed-out");

	private Failures() {
	}

	static Problem problemOf(Throwable thrown) {
		return switch (unwrapped(thrown)) {
			case Problem problem -> problem;
			case Refused refused -> Problem.of(status(refused.kind()), refused.code(), refused.arguments().toArray());
			case BindingResult invalid -> invalid(invalid.getAllErrors().stream().map(Failures::fault));
			case HandlerMethodValidationException invalid -> invalid(invalid.getParameterValidationResults().stream()
					.flatMap(each -> each.getResolvableErrors().stream()
							.map(error -> fault(each, error))));
			case ConstraintViolationException invalid ->
				invalid(invalid.getConstraintViolations().stream().map(each -> new Fault(each.getPropertyPath().toString(),
						kebab(each.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()))));
			case HttpMessageNotReadableException complex when isTooComplex(complex) -> unreadable("request.too-complex", complex);
			case HttpMessageNotReadableException malformed -> unreadable("request.malformed", malformed);
			case SocketTimeoutException _ -> Problem.of(HttpStatus.REQUEST_TIMEOUT, "request.too-slow");
			case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
			case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
			case MethodArgumentTypeMismatchException mismatch -> ofWrongType(mismatch.getName());
			case TypeMismatchException mismatch -> ofWrongType(String.valueOf(mismatch.getPropertyName()));
			case VersionMismatch mismatch ->
				Problem.of(HttpStatus.PRECONDITION_FAILED, "precondition.failed", mismatch.expected(), mismatch.actual());
			case ConflictingAggregateVersionException mismatch -> Problem.of(HttpStatus.PRECONDITION_FAILED, "precondition.failed",
					mismatch.getExpectedVersion(), mismatch.getActualVersion());
			case ConcurrencyException _ -> Problem.of(HttpStatus.CONFLICT, "concurrent.modification");
			case LockAcquisitionFailedException _ -> Problem.of(HttpStatus.CONFLICT, "concurrent.modification");
			case OutcomeUnknown _ -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "log.outcome-unknown").retryAfter(Duration.ofSeconds(1));
			case NewerThanThisServer _ ->
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "stream.newer-than-this-server").retryAfter(Duration.ofSeconds(10));
			case LogUnavailable log when log.reason() == LogUnavailable.Reason.LOADING ->
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "log.loading").retryAfter(Duration.ofSeconds(10));
			case Throwable other when isDiskFull(other) ->
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database.disk-full").retryAfter(Duration.ofSeconds(30));
			case LogUnavailable _ -> unavailable();
			case ErrorResponse answer when !answer.getStatusCode().is5xxServerError() || answer.getStatusCode().value() == 503 ->
				ofStatus(answer.getStatusCode()).with(answer.getHeaders());
			case IllegalArgumentException wrong when valueObject(wrong) != null -> valueInvalid(kebab(String.valueOf(valueObject(wrong))));
			case Throwable other when isDatabaseAway(other) -> unavailable();
			case Throwable _ -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal.error");
		};
	}

	/** The problem of a status alone. */
	static Problem ofStatus(HttpStatusCode status) {
		String rest = status.is4xxClientError() ? "request.rejected" : "internal.error";
		return Problem.of(status, CODES.getOrDefault(status.value(), rest));
	}

	private static Throwable unwrapped(Throwable thrown) {
		boolean wraps = thrown instanceof CompletionException || thrown instanceof ExecutionException
				|| thrown instanceof CommandExecutionException;
		return wraps && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
	}

	private static HttpStatus status(Refused.Kind kind) {
		return switch (kind) {
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case CONFLICT -> HttpStatus.CONFLICT;
		};
	}

	private static Problem invalid(Stream<Fault> faults) {
		return Problem.of(HttpStatus.BAD_REQUEST, "request.invalid").with(faults.sorted((a, b) -> a.field().compareTo(b.field())).toList());
	}

	private static Problem missing(String name) {
		return Problem.of(HttpStatus.BAD_REQUEST, "request.parameter-missing", name).with(List.of(new Fault(name, "missing")));
	}

	private static Problem ofWrongType(String name) {
		return Problem.of(HttpStatus.BAD_REQUEST, "request.parameter-invalid", name).with(List.of(new Fault(name, "type")));
	}

	private static Problem valueInvalid(String what) {
		return Problem.of(HttpStatus.BAD_REQUEST, "request.value-invalid", what).with(List.of(new Fault(what, "invalid")));
	}

	private static Problem unavailable() {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database.unavailable").retryAfter(Duration.ofSeconds(5));
	}

	private static Fault fault(ObjectError error) {
		String field = error instanceof org.springframework.validation.FieldError one ? one.getField() : error.getObjectName();
		Object bound = error.contains(ConstraintViolation.class) ? bound(error.unwrap(ConstraintViolation.class)) : null;
		return new Fault(field, kebab(String.valueOf(error.getCode())), bound);
	}

	private static Fault fault(ParameterValidationResult parameter, MessageSourceResolvable error) {
		if (error instanceof org.springframework.validation.FieldError field) {
			return fault((ObjectError) field);
		}
		String[] codes = error.getCodes();
		return new Fault(String.valueOf(parameter.getMethodParameter().getParameterName()),
				codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]),
				bound(parameter.unwrap(error, ConstraintViolation.class)));
	}

	/** What the value or its length may be at most, or at least where that is what is violated. */
	private static @Nullable Object bound(ConstraintViolation<?> violation) {
		return switch (violation.getConstraintDescriptor().getAnnotation()) {
			case Size size -> size.max();
			case Max max -> max.value();
			case Min min -> min.value();
			case Annotation _ -> null;
		};
	}

	private static Problem unreadable(String code, HttpMessageNotReadableException body) {
		String path = body.getCause() instanceof JacksonException failure
				? failure.getPath().stream().limit(length(failure)).map(Failures::step).collect(Collectors.joining())
				: "";
		return Problem.of(HttpStatus.BAD_REQUEST, code, "$" + path)
				.with(List.of(new Fault(path.isEmpty() ? "$" : path.replaceFirst("^\\.", ""), code.substring("request.".length()))));
	}

	/** Names that the sender made up are left out: an unknown property, and the keys of maps. */
	private static int length(JacksonException failure) {
		return failure.getPath().size() - (failure instanceof UnrecognizedPropertyException ? 1 : 0);
	}

	private static String step(JacksonException.Reference reference) {
		String name = reference.getPropertyName();
		if (name == null) {
			return "[" + reference.getIndex() + "]";
		}
		return reference.from() instanceof Map || !PLAIN_NAME.matcher(name).matches() ? ".*" : "." + name;
	}

	private static @Nullable String valueObject(IllegalArgumentException wrong) {
		var frames = wrong.getStackTrace();
		if (frames.length == 0 || !frames[0].getClassName().matches("org\\.redvest\\.kernel\\.\\w+(\\$\\w+)?")) {
			return null;
		}
		String name = frames[0].getClassName();
		return "<init>".equals(frames[0].getMethodName())
				? name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
				: null;
	}

	private static boolean isDatabaseAway(Throwable failure) {
		return causes(failure).anyMatch(each -> each instanceof DataAccessResourceFailureException
				|| each instanceof CannotCreateTransactionException || each instanceof QueryTimeoutException
				|| each instanceof SQLTransientConnectionException || hasState(each, AWAY));
	}

	private static boolean isTooComplex(Throwable failure) {
		return causes(failure).anyMatch(StreamConstraintsException.class::isInstance);
	}

	private static boolean isDiskFull(Throwable failure) {
		return causes(failure).anyMatch(each -> hasState(each, DISK_FULL));
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, each -> each.getCause() == each ? null : each.getCause());
	}

	private static boolean hasState(Throwable failure, Pattern state) {
		return failure instanceof SQLException sql && sql.getSQLState() != null && state.matcher(sql.getSQLState()).matches();
	}

	private static String kebab(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}
}
