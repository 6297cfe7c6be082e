package org.redvest.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that cannot be: one sentence in Chinese and one in English, instead of a stack trace. */
public final class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CannotStart(String chinese, String english) {
		super(chinese + System.lineSeparator() + english);
	}

	/** Prints the sentences the way in which Spring Boot prints its own. */
	static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

		@Override
		protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
			return new FailureAnalysis(cause.getMessage(), null, root);
		}
	}
}
