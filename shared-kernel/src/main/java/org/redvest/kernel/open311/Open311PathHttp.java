package org.redvest.kernel.open311;

import jakarta.servlet.http.HttpServletRequest;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever the open interface does not have is an error in its form as well. */
@Controller
final class Open311PathHttp {

	private final Open311Errors errors;

	Open311PathHttp(Open311Errors errors) {
		this.errors = errors;
	}

	@RequestMapping(Open311Edge.ROOT + "/**")
	ResponseEntity<byte[]> unknown(HttpServletRequest request) {
		return errors.answer(Problem.of(HttpStatus.NOT_FOUND, "open311.path-unknown"), request);
	}
}
