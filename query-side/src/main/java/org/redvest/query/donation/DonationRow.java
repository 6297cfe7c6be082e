package org.redvest.query.donation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.Heading;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.Receipt;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Key;

/**
 * A donation as it stands; who gave it stands nowhere but in the log.
 *
 * @param receipt the number of the receipt that holds, or null
 * @param statedCash what the body itself said last that it kept of the money, in a receipt that holds or in public; null where it
 *        said nothing, as are the next three
 * @param statedGoods the same of the goods
 * @param statedAt when it said so
 * @param statedPosition where in the log
 */
record DonationRow(@Key DonationId donationId, UnitCode body, Purpose purpose, Phase phase, DonorKind donorKind, boolean anonymous,
		Raising raising, Instant pledgedAt, @Nullable String receipt, @Nullable Long statedCash, @Nullable Long statedGoods,
		@Nullable Instant statedAt, @Nullable Long statedPosition) {

	static DonationRow of(DonationPledged e, Instant at) {
		return new DonationRow(e.donationId(), e.heading().body(), e.heading().purpose(), e.heading().phase(), e.donor().kind(),
				e.donor().anonymous(), e.raising(), at, null, null, null, null, null);
	}

	DonationRow under(Heading heading) {
		return new DonationRow(donationId, heading.body(), heading.purpose(), heading.phase(), donorKind, anonymous, raising, pledgedAt,
				receipt, statedCash, statedGoods, statedAt, statedPosition);
	}

	DonationRow receipted(Receipt issued, LoggedEvent by) {
		long goods = issued.goods().stream().mapToLong(each -> each.fen()).sum();
		return new DonationRow(donationId, body, purpose, phase, donorKind, anonymous, raising, pledgedAt, issued.number().value(),
				issued.fen(), goods, by.occurredAt(), by.position());
	}

	/** What is corrected has no receipt that holds. */
	DonationRow corrected() {
		return new DonationRow(donationId, body, purpose, phase, donorKind, anonymous, raising, pledgedAt, null, null, null, null, null);
	}

	/** The body gives account in public. */
	DonationRow stated(long cash, long goods, LoggedEvent by) {
		return new DonationRow(donationId, body, purpose, phase, donorKind, anonymous, raising, pledgedAt, receipt, cash, goods,
				by.occurredAt(), by.position());
	}
}
