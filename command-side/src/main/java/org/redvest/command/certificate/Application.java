package org.redvest.command.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.CreditedRecord;
import org.redvest.command.certificate.CertificateCommand.RequestCertificate;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.CertificateRules;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What was asked for: a certificate of whose service, in which days, by whom. */
record Application(CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer, Covered covered,
		@Nullable CertificateId replaces) {

	private static final int MOST_YEARS = 50;

	static Application of(CertificateRequested e) {
		return new Application(e.certificateId(), e.volunteerId(), e.issuer(), e.covered(), e.replaces());
	}

	static Application of(RequestCertificate c) {
		return new Application(c.certificateId(), c.volunteerId(), c.issuer(), c.covered(), c.replaces());
	}

	void checkCovered(LocalDate today) {
		if (covered.to().isBefore(covered.from()) || covered.to().isAfter(today)
				|| covered.from().isBefore(covered.to().minusYears(MOST_YEARS))) {
			throw Refused.invalid("certificate.period-malformed", MOST_YEARS);
		}
	}

	/** Whether this one's certificate may stand in the place of that one's: the same person's, by the same issuer or its successor. */
	boolean mayReplace(Application other, CertificateRules rules) {
		return other.volunteerId.equals(volunteerId) && rules.certifier(other.issuer).equals(issuer);
	}

	/** Whoever acts for another unit has no say in it, and nobody certifies for himself. */
	void demandIssuer(By by) {
		if (by.actor().id().equals(volunteerId.toString())) {
			throw Refused.forbidden("certificate.own-case");
		}
		if (!UnitCode.of(by.actor()).equals(issuer)) {
			throw Refused.forbidden("certificate.not-the-issuer", issuer);
		}
	}

	/** What is said of the holder goes with him. */
	void demandSealed(@Nullable Sealed words) {
		if (words != null && !words.subject().equals(SubjectId.of(volunteerId))) {
			throw Refused.invalid("certificate.sealed-for-another");
		}
	}

	/** What of a volunteer's services this issuer may certify: who recorded them certifies them (谁记录谁证明), or who succeeded that one. */
	List<CreditedRecord> certifiable(List<CreditedRecord> credited, CertificateRules rules) {
		UnitCode certifier = rules.certifier(issuer);
		if (!certifier.equals(issuer)) {
			throw Refused.conflict("certificate.issuer-succeeded", issuer, certifier);
		}
		List<CreditedRecord> own = credited.stream().filter(each -> rules.certifier(each.organiser()).equals(issuer)).toList();
		if (own.isEmpty()) {
			throw Refused.conflict(credited.isEmpty() ? "certificate.no-records" : "certificate.not-the-recorder", issuer);
		}
		return own;
	}
}
