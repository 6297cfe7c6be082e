package org.redvest.kernel.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with a sentence instead of a stack trace. */
final class VaultUnusableAnalyzer extends AbstractFailureAnalyzer<VaultUnusable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, VaultUnusable cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
	}
}
