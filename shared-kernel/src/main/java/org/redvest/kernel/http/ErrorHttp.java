package org.redvest.kernel.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails before or after the dispatcher is a problem as well. */
@Controller
final class ErrorHttp implements ErrorController {

	private final Problems problems;

	ErrorHttp(Problems problems) {
		this.problems = problems;
	}

	@RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
			return problems.answer(failure, request);
		}
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
		HttpStatusCode status = failed
				? HttpStatusCode.valueOf((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
				: HttpStatus.NOT_FOUND;
		return problems.answer(Failures.ofStatus(status), request);
	}
}
