package org.redvest.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.VolunteerEvent.Evidence;

/**
 * Whether a body may receive donations (受赠人资格): public welfare organisations and non-profit public institutions may
 * (公益事业捐赠法 art. 10), and of them only those with the qualification may raise funds publicly (慈善法 art. 26, 113).
 */
public sealed interface DoneeEvent extends DomainEvent {

	DoneeId doneeId();

	/** 受赠人类别 */
	enum DoneeKind {
		/** 慈善组织 */
		CHARITY,
		/** 公益性社会团体 */
		SOCIAL_ORGANISATION,
		/** 公益性非营利的事业单位, such as a school */
		PUBLIC_INSTITUTION
	}

	/** Why an entitlement ends before its time. */
	enum EndReason {
		/** 登记证书失效 */
		LICENCE_LOST,
		/** 注销、撤并 */
		DISSOLVED,
		/** 违规 */
		BREACH,
		/** 误录 */
		ENTERED_IN_ERROR
	}

	@EventType("donee.entitled")
	record DoneeEntitled(DoneeId doneeId, Entitlement entitlement) implements DoneeEvent {
	}

	/**
	 * @param from since when the entitlement held that ends here
	 * @param until the first day on which the body may receive nothing more
	 */
	@EventType("donee.entitlement-ended")
	record EntitlementEnded(DoneeId doneeId, LocalDate from, LocalDate until, EndReason reason) implements DoneeEvent {
	}

	/**
	 * What a body may receive by.
	 *
	 * @param certificate the reference of its registration (登记证书)
	 * @param publicFundraising whether it holds the qualification for public fundraising (公开募捐资格)
	 * @param from the first day on which it holds
	 * @param to the first day on which it holds no more, or null while no end is set
	 */
	record Entitlement(DoneeKind kind, Evidence certificate, boolean publicFundraising, LocalDate from, @Nullable LocalDate to) {

		public boolean holdsOn(LocalDate day) {
			return !day.isBefore(from) && (to == null || day.isBefore(to));
		}

		public Entitlement until(LocalDate end) {
			return new Entitlement(kind, certificate, publicFundraising, from, end);
		}
	}
}
