package org.redvest.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * A certificate of service (志愿服务记录证明), domain.md 1.6 and 9.13: requested, publicised inside the unit, issued by whoever
 * recorded the service (谁记录谁证明, MCA Order 67), free of charge. What it says is fixed when it is issued; it is never
 * changed, only superseded by another or revoked.
 */
public sealed interface CertificateEvent extends DomainEvent {

	/** The set of certificates' numbers; none is given twice. */
	String NUMBER = "certificate.number";

	/** The set of certificates in force by their holders; a key is {@code <volunteer>/<certificate>}. */
	String HOLDER = "certificate.holder";

	CertificateId certificateId();

	VolunteerId volunteerId();

	UnitCode issuer();

	static String holderKey(VolunteerId holder, CertificateId certificate) {
		return holder + "/" + certificate;
	}

	/** The days of service that a certificate covers; the first and the last belong to it. */
	record Covered(LocalDate from, LocalDate to) {
	}

	/** A service record, and what of it is certified. */
	record Certified(ServiceRecordId recordId, int minutes) {
	}

	/**
	 * What a certificate says, fixed.
	 *
	 * @param document all that stands on it, in canonical JSON, sealed under the holder
	 * @param hash of the document, SHA-256 in hexadecimal; the document holds a random salt, so that nobody guesses it by its hash
	 * @param signature of the document, Ed25519 in base64url
	 * @param key names the key that signed it
	 */
	record Engraving(Sealed document, String hash, String signature, String key) {
	}

	/** Why a certificate is not issued (不予出具原因). */
	enum DeclineReason {
		/** 本人撤回 */
		WITHDRAWN,
		/** 公示期内有异议 */
		OBJECTION,
		/** 无相应服务记录 */
		NO_RECORDS,
		/** 其他 */
		OTHER
	}

	/** Why a certificate counts no more (撤销原因). */
	enum RevocationReason {
		/** 所证明的服务记录已撤销 */
		RECORD_VOIDED,
		/** 所证明的服务记录已更正 */
		RECORD_CORRECTED,
		/** 出具有误 */
		ISSUED_IN_ERROR,
		/** 虚假证明 */
		FALSE_CERTIFICATE,
		/** 本人申请 */
		OWN_WISH
	}

	/**
	 * 申请.
	 *
	 * @param issuer the unit asked: the one that organised and recorded the service, or its successor
	 * @param replaces the certificate in whose place it is to stand, or null
	 * @param purpose what it is for, in the words of who asks
	 */
	@EventType("certificate.requested")
	record CertificateRequested(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, Covered covered,
			@Nullable CertificateId replaces, @Nullable Sealed purpose) implements CertificateEvent {
	}

	/**
	 * 公示: what would be certified is made known inside the unit.
	 *
	 * @param minutes the sum over the records
	 * @param until the last day of the publicity
	 */
	@EventType("certificate.publicised")
	record CertificatePublicised(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, List<Certified> records,
			int minutes, LocalDate until, RuleVersion rule) implements CertificateEvent {

		public CertificatePublicised {
			records = List.copyOf(records);
		}
	}

	/** 不予出具, or withdrawn. */
	@EventType("certificate.declined")
	record CertificateDeclined(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, DeclineReason reason,
			@Nullable Sealed words) implements CertificateEvent {
	}

	/**
	 * 出具.
	 *
	 * @param number under which it stands in the issuer's register
	 * @param holder the holder's name
	 */
	@EventType("certificate.issued")
	record CertificateIssued(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, String number, LocalDate issuedOn,
			Covered covered, List<Certified> records, int minutes, Sealed holder, Engraving engraving, @Nullable CertificateId replaces,
			RuleVersion rule) implements CertificateEvent {

		public CertificateIssued {
			records = List.copyOf(records);
		}

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.Take(NUMBER, number), new Claim.Take(HOLDER, holderKey(volunteerId, certificateId)));
		}
	}

	/** 换发: a newer one stands in its place. */
	@EventType("certificate.superseded")
	record CertificateSuperseded(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, CertificateId supersededBy)
			implements
				CertificateEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(HOLDER));
		}
	}

	/**
	 * 撤销.
	 *
	 * @param recordId the record that counts no more, where that is why
	 */
	@EventType("certificate.revoked")
	record CertificateRevoked(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, RevocationReason reason,
			@Nullable ServiceRecordId recordId, @Nullable Sealed words) implements CertificateEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(HOLDER));
		}
	}
}
