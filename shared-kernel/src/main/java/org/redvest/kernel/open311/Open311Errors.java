package org.redvest.kernel.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Every failure of the open interface as a list of errors, as GeoReport has them: 404 for what is not there, 403 for a key that does
 * not do, 400 for everything else that is the caller's. What is ours stays 5xx, with the seconds after which to come again.
 */
@RestControllerAdvice(annotations = Open311Edge.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Open311Errors {

	private final Problems problems;

	Open311Errors(Problems problems) {
		this.problems = problems;
	}

	/** @param code the status; the sentence says the rest */
	record Open311Error(int code, @Nullable String description) {
	}

	@ExceptionHandler
	@Nullable
	ResponseEntity<byte[]> answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
		return response.isCommitted() ? null : answer(failure, request);
	}

	ResponseEntity<byte[]> answer(Throwable failure, HttpServletRequest request) {
		return answer(problems.answer(failure, request), Format.of(request.getRequestURI()));
	}

	private static ResponseEntity<byte[]> answer(ResponseEntity<ProblemDetail> problem, Format format) {
		HttpStatusCode status = status(problem.getStatusCode());
		ProblemDetail detail = Objects.requireNonNull(problem.getBody());
		return ResponseEntity.status(status).headers(problem.getHeaders()).contentType(format.mediaType())
				.body(format.document("errors", List.of(new Open311Error(status.value(), detail.getDetail()))));
	}

	private static HttpStatusCode status(HttpStatusCode status) {
		return switch (HttpStatus.resolve(status.value())) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case FORBIDDEN, UNAUTHORIZED -> HttpStatus.FORBIDDEN;
			case null, default -> status.is5xxServerError() ? status : HttpStatus.BAD_REQUEST;
		};
	}
}
