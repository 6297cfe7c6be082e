package org.redvest.query.donation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.Heading;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/**
 * A donation as it stands; who gave it stands nowhere but in the log.
 *
 * @param receipt the number of the receipt that holds, or null
 */
record DonationRow(@Key DonationId donationId, UnitCode body, Purpose purpose, Phase phase, DonorKind donorKind, boolean anonymous,
		Raising raising, Instant pledgedAt, @Nullable String receipt) {

	DonationRow under(Heading heading) {
		return new DonationRow(donationId, heading.body(), heading.purpose(), heading.phase(), donorKind, anonymous, raising, pledgedAt,
				receipt);
	}

	DonationRow receipted(@Nullable String number) {
		return new DonationRow(donationId, body, purpose, phase, donorKind, anonymous, raising, pledgedAt, number);
	}
}
