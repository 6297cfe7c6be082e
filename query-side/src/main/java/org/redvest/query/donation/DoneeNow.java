package org.redvest.query.donation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.query.http.Answer;

/** By what a body may receive or might once (受赠人资格), in order. */
public record DoneeNow(String unit, long position, @Nullable Instant knownAt, List<EntitledBy> entitlements, String audit)
		implements
			Answer {

	/** @param to the first day on which it holds no more; null while no end is set */
	public record EntitledBy(DoneeKind kind, String certificate, boolean publicFundraising, LocalDate from, @Nullable LocalDate to) {
	}
}
