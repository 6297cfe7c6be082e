package org.redvest.query.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateEvent.CertificateDeclined;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateEvent.CertificatePublicised;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.CertificateEvent.CertificateRevoked;
import org.redvest.kernel.CertificateEvent.CertificateSuperseded;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.fact.CertificateStatus;
import org.redvest.query.projection.Key;

/**
 * A certificate as it stands; what is on it is null until it is issued.
 *
 * @param minutes those publicised, and then those certified
 * @param changedAt when the last thing happened to it
 * @param reason why it was declined or revoked
 */
record CertificateRow(@Key CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, CertificateStatus status,
		LocalDate fromDay, LocalDate toDay, @Nullable LocalDate publicUntil, @Nullable Integer records, @Nullable Integer minutes,
		@Nullable String number, @Nullable LocalDate issuedOn, @Nullable Sealed holder, @Nullable Sealed document, @Nullable String hash,
		@Nullable String signature, @Nullable String signingKey, @Nullable CertificateId replaces, @Nullable CertificateId supersededBy,
		@Nullable String reason, Instant changedAt) {

	static CertificateRow of(CertificateRequested e, Instant at) {
		return new CertificateRow(e.certificateId(), e.volunteerId(), e.issuer(), CertificateStatus.after(e), e.covered().from(),
				e.covered().to(), null, null, null, null, null, null, null, null, null, null, e.replaces(), null, null, at);
	}

	CertificateRow after(CertificateEvent event, Instant at) {
		return switch (event) {
			case CertificateRequested e -> of(e, at);
			case CertificatePublicised e ->
				new CertificateRow(certificateId, volunteerId, issuer, CertificateStatus.after(e), fromDay, toDay,
						e.until(), e.records().size(), e.minutes(), null, null, null, null, null, null, null, replaces, null, null, at);
			case CertificateIssued e -> new CertificateRow(certificateId, volunteerId, issuer, CertificateStatus.after(e), fromDay, toDay,
					publicUntil, e.records().size(), e.minutes(), e.number(), e.issuedOn(), e.holder(), e.engraving().document(),
					e.engraving().hash(), e.engraving().signature(), e.engraving().key(), replaces, null, null, at);
			case CertificateDeclined e -> ended(e, null, e.reason().name(), at);
			case CertificateSuperseded e -> ended(e, e.supersededBy(), null, at);
			case CertificateRevoked e -> ended(e, null, e.reason().name(), at);
		};
	}

	private CertificateRow ended(CertificateEvent event, @Nullable CertificateId newer, @Nullable String why, Instant at) {
		return new CertificateRow(certificateId, volunteerId, issuer, CertificateStatus.after(event), fromDay, toDay, publicUntil, records,
				minutes, number, issuedOn, holder, document, hash, signature, signingKey, replaces, newer, why, at);
	}
}
