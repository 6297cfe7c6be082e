package org.redvest.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;

/** Writes a failure as an RFC 9457 problem in the language of whoever asked. */
public final class Problems {

	private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
	private static final String TYPE = "urn:redvest:problem:";

	private final MessageSource messages;
	private final LocaleResolver locales;

	public Problems(MessageSource messages, LocaleResolver locales) {
		this.messages = messages;
		this.locales = locales;
	}

	/**
	 * The answer to a request that failed; one that is our own fault is logged, without anything that was sent. A problem that an
	 * edge raises is an answer like any other: a line for each of those turned away would add to what turns them away.
	 */
	public ResponseEntity<ProblemDetail> answer(Throwable failure, HttpServletRequest request) {
		var problem = Failures.problemOf(failure);
		if (problem.status().is5xxServerError() && failure != problem) {
			log(problem, failure, request);
		}
		return answer(problem, request);
	}

	/** The code with which a failure would be answered. */
	public static String code(Throwable failure) {
		return Failures.problemOf(failure).code();
	}

	private static void log(Problem problem, Throwable failure, HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		String what = request.getMethod() + " " + (pattern == null ? "(no handler)" : pattern);
		if (problem.status().value() == 500) {
			LOG.error("{} failed, trace {}", what, Trace.idOf(request), WithoutValues.of(failure));
		} else {
			LOG.warn("{} answered {}, trace {}: {}", what, problem.code(), Trace.idOf(request), failure.getClass().getName());
		}
	}

	ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
		Locale locale = locales.resolveLocale(request);
		String trace = Trace.idOf(request);
		ProblemDetail detail = of(problem, locale);
		detail.setInstance(URI.create("urn:redvest:trace:" + trace));
		detail.setProperty("traceId", trace);
		if (!problem.faults().isEmpty()) {
			detail.setProperty("errors", problem.faults());
		}
		return ResponseEntity.status(problem.status()).headers(problem.headers()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.header(HttpHeaders.CONTENT_LANGUAGE, Messages.language(locale)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
				.body(detail);
	}

	/** What is the same for whoever has this problem in this language. */
	ProblemDetail of(Problem problem, Locale locale) {
		var detail = ProblemDetail.forStatus(problem.status());
		detail.setType(URI.create(TYPE + problem.code()));
		detail.setTitle(sentence("title." + problem.status().value(), locale, "title.other"));
		detail.setDetail(sentence(problem.code(), locale, "title.other", problem.arguments().stream().map(String::valueOf).toArray()));
		detail.setProperty("code", problem.code());
		return detail;
	}

	private @Nullable String sentence(String code, Locale locale, String otherwise, Object... arguments) {
		String sentence = messages.getMessage(code, arguments, null, locale);
		return sentence == null ? messages.getMessage(otherwise, null, null, locale) : sentence;
	}
}
