package org.redvest.query.donation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.query.http.Answer;

/**
 * How a donation stands (捐赠现状), without who gave it; sums in fen.
 *
 * @param cash received less returned, as is the value of the goods
 */
public record DonationNow(UUID donationId, long position, @Nullable Instant knownAt, Phase phase, String body, Purpose purpose,
		DonorKind donorKind, boolean anonymous, Raising raising, Instant pledgedAt, @Nullable String receipt, long cash, long goods,
		long cashDelivered, long goodsDelivered,
		String audit) implements Answer {
}
