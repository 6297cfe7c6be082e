package org.redvest.kernel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses by itself, such as too many headers, is a problem as well and not Tomcat's page. */
final class UnreadableHeads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private final Problems problems;
	private final JsonMapper json;

	UnreadableHeads(Problems problems, JsonMapper json) {
		this.problems = problems;
		this.json = json;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Valve()));
	}

	private final class Valve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			write(problems.answer(problem(HttpStatus.valueOf(response.getStatus())), request), response);
		}

		private static Problem problem(HttpStatus status) {
			return status == HttpStatus.BAD_REQUEST ? Problem.of(status, "request.head-unreadable") : Failures.ofStatus(status);
		}

		private void write(ResponseEntity<ProblemDetail> answer, Response response) {
			answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
			try {
				response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
				response.finishResponse();
			} catch (IOException gone) {
				throw new UncheckedIOException(gone);
			}
		}
	}
}
