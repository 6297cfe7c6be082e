package org.redvest.command.certificate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.CreditedRecord;
import org.redvest.command.certificate.CertificateCommand.DeclineCertificate;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.certificate.CertificateCommand.PublishCertificate;
import org.redvest.command.certificate.CertificateCommand.RequestCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.command.certificate.CertificateCommand.SupersedeCertificate;
import org.redvest.command.certificate.Press.Engraved;
import org.redvest.command.ruleset.InForce;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateEvent.CertificateDeclined;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateEvent.CertificatePublicised;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.CertificateEvent.CertificateRevoked;
import org.redvest.kernel.CertificateEvent.CertificateSuperseded;
import org.redvest.kernel.CertificateEvent.Certified;
import org.redvest.kernel.CertificateEvent.DeclineReason;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.CertificateRules;

/** The phases of a certificate: requested, publicised, and issued until it is superseded or revoked; or declined. */
sealed interface CertificateState {

	/** Nothing is known of it yet. */
	record Unrequested() implements CertificateState {
	}

	/** Asked for by somebody. */
	sealed interface Known extends CertificateState {

		Application application();
	}

	/** Not issued yet. */
	sealed interface Pending extends Known {
	}

	/** 已申请 */
	record Requested(Application application) implements Pending {
	}

	/** 公示中, until this day and with it. */
	record Publicised(Application application, List<Certified> records, LocalDate until) implements Pending {

		private CertificateIssued issue(IssueCertificate c, List<CreditedRecord> credited, InForce<CertificateRules> rules, Press press) {
			application.demandIssuer(c.by());
			checkNumber(c.number());
			if (!c.day().isAfter(until)) {
				throw Refused.conflict("certificate.publicity-runs", until);
			}
			List<CreditedRecord> services = application.certifiable(credited, rules.rules());
			if (!certified(services).equals(records)) {
				throw Refused.conflict("certificate.records-changed");
			}
			Engraved engraved = press.engrave(c, application, services);
			return new CertificateIssued(c.certificateId(), application.volunteerId(), application.issuer(), c.number(), c.day(),
					application.covered(), records, minutes(records), engraved.holder(), engraved.engraving(), application.replaces(),
					rules.version());
		}
	}

	/** 不予出具 */
	record Declined(Application application) implements Known {
	}

	/** 有效 */
	record Issued(Application application, String number, List<Certified> records) implements Known {
	}

	/** 已换发 or 已撤销: it counts no more. */
	record Ended(Application application) implements Known {
	}

	/**
	 * @param holderKnown whether there is such a volunteer
	 * @param replaced the certificate in whose place it is to stand, or null where it names none
	 */
	default List<CertificateRequested> decide(RequestCertificate c, boolean holderKnown, @Nullable CertificateState replaced,
			InForce<CertificateRules> rules) {
		var asked = Application.of(c);
		return switch (this) {
			case Unrequested _ -> {
				asked.checkCovered(c.day());
				asked.demandSealed(c.purpose());
				if (!holderKnown) {
					throw Refused.conflict("certificate.holder-unknown");
				}
				if (replaced != null && !(replaced instanceof Issued issued && asked.mayReplace(issued.application, rules.rules()))) {
					throw Refused.conflict("certificate.not-in-force");
				}
				yield List.of(new CertificateRequested(c.certificateId(), c.volunteerId(), c.issuer(), c.covered(), c.replaces(),
						c.purpose()));
			}
			case Known known when known.application().equals(asked) -> List.of();
			case Known _ -> throw Refused.conflict("certificate.exists", c.certificateId());
		};
	}

	/** @param credited what the volunteer's ledger credits in the days asked for */
	default List<CertificatePublicised> decide(PublishCertificate c, List<CreditedRecord> credited, InForce<CertificateRules> rules) {
		Pending pending = pending(c);
		Application application = pending.application();
		application.demandIssuer(c.by());
		List<Certified> records = certified(application.certifiable(credited, rules.rules()));
		if (pending instanceof Publicised publicised && publicised.records.equals(records)) {
			return List.of();
		}
		return List.of(new CertificatePublicised(c.certificateId(), application.volunteerId(), application.issuer(), records,
				minutes(records), c.day().plusDays(rules.rules().publicityDays()), rules.version()));
	}

	/** Whoever asked for it withdraws it; the issuer declines it for any other reason. */
	default List<CertificateDeclined> decide(DeclineCertificate c) {
		if (this instanceof Declined) {
			return List.of();
		}
		Application application = pending(c).application();
		if (c.reason() != DeclineReason.WITHDRAWN || !Acting.isHolder(c, application)) {
			application.demandIssuer(c.by());
		}
		application.demandSealed(c.words());
		return List.of(new CertificateDeclined(c.certificateId(), application.volunteerId(), application.issuer(), c.reason(), c.words()));
	}

	/**
	 * Exactly what was publicised is issued; what has changed since is publicised anew.
	 *
	 * @param credited as in {@link #decide(PublishCertificate, List, InForce)}
	 */
	default List<CertificateIssued> decide(IssueCertificate c, List<CreditedRecord> credited, InForce<CertificateRules> rules,
			Press press) {
		return switch (known(c)) {
			case Requested _ -> throw Refused.conflict("certificate.not-publicised");
			case Publicised publicised -> List.of(publicised.issue(c, credited, rules, press));
			case Issued issued when issued.number.equals(c.number()) -> List.of();
			case Issued _,Declined _,Ended _ -> throw Refused.conflict("certificate.closed", c.certificateId());
		};
	}

	/** Its number is the issuer's own, and none that a person could have. */
	private static void checkNumber(String number) {
		if (!number.matches("[A-Za-z0-9][A-Za-z0-9:_.-]{3,79}")) {
			throw Refused.invalid("certificate.number-malformed");
		}
	}

	default List<CertificateSuperseded> decide(SupersedeCertificate c) {
		return switch (known(c)) {
			case Issued(Application application, _, _) -> List.of(
					new CertificateSuperseded(c.certificateId(), application.volunteerId(), application.issuer(), c.newer()));
			case Pending _,Declined _,Ended _ -> List.of();
		};
	}

	default List<CertificateRevoked> decide(RevokeCertificate c) {
		return switch (known(c)) {
			case Issued(Application application, _, _) -> {
				application.demandIssuer(c.by());
				application.demandSealed(c.words());
				if (c.reason() == RevocationReason.RECORD_VOIDED || c.reason() == RevocationReason.RECORD_CORRECTED) {
					throw Refused.invalid("certificate.revoked-by-records-alone");
				}
				yield List.of(new CertificateRevoked(c.certificateId(), application.volunteerId(), application.issuer(), c.reason(), null,
						c.words()));
			}
			case Pending _ -> throw Refused.conflict("certificate.not-in-force");
			case Declined _,Ended _ -> List.of();
		};
	}

	default List<CertificateRevoked> decide(RevokeForRecord c) {
		return switch (known(c)) {
			case Issued(Application application, _, List<Certified> records) ->
				records.stream().anyMatch(each -> each.recordId().equals(c.recordId()))
						? List.of(new CertificateRevoked(c.certificateId(), application.volunteerId(), application.issuer(), c.reason(),
								c.recordId(), null))
						: List.of();
			case Pending _,Declined _,Ended _ -> List.of();
		};
	}

	default CertificateState evolve(CertificateEvent event) {
		return switch (event) {
			case CertificateRequested e -> new Requested(Application.of(e));
			case CertificatePublicised e -> new Publicised(past().application(), e.records(), e.until());
			case CertificateDeclined _ -> new Declined(past().application());
			case CertificateIssued e -> new Issued(past().application(), e.number(), e.records());
			case CertificateSuperseded _,CertificateRevoked _ -> new Ended(past().application());
		};
	}

	private Known known(CertificateCommand c) {
		if (this instanceof Known known) {
			return known;
		}
		throw Refused.notFound("certificate.unknown", c.certificateId());
	}

	private Pending pending(CertificateCommand c) {
		if (known(c) instanceof Pending pending) {
			return pending;
		}
		throw Refused.conflict("certificate.closed", c.certificateId());
	}

	private Known past() {
		if (this instanceof Known known) {
			return known;
		}
		throw new IllegalStateException("a history that cannot be: a certificate that nobody asked for");
	}

	private static List<Certified> certified(List<CreditedRecord> services) {
		return services.stream().map(each -> new Certified(each.id(), each.minutes())).toList();
	}

	private static int minutes(List<Certified> records) {
		return records.stream().mapToInt(Certified::minutes).sum();
	}
}
