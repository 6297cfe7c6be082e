package org.redvest.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.redvest.command.CreditedRecord;
import org.redvest.command.CreditedRecords;
import org.redvest.command.certificate.CertificateCommand.DeclineCertificate;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.certificate.CertificateCommand.PublishCertificate;
import org.redvest.command.certificate.CertificateCommand.RequestCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.command.certificate.CertificateCommand.SupersedeCertificate;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Identities;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.Rules.CertificateRules;
import org.redvest.kernel.store.Shell;

/** The shell around {@link CertificateState}: fetches the facts that a decision needs from elsewhere, and applies what it decides. */
@Aggregate(repository = "certificateRepository")
class Certificate implements Shell<CertificateState> {

	@AggregateIdentifier
	private CertificateId id;
	private CertificateState state = new CertificateState.Unrequested();

	@CommandHandler
	void handle(RequestCertificate c, Identities identities, Certificates certificates, RuleBook rules) {
		happened(asked(c).decide(c, identities.of(c.volunteerId()).isPresent(), replaced(c, certificates), inForce(c, rules)));
	}

	@CommandHandler
	void handle(PublishCertificate c, CreditedRecords services, RuleBook rules) {
		happened(asked(c).decide(c, credited(services), inForce(c, rules)));
	}

	@CommandHandler
	void handle(DeclineCertificate c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(IssueCertificate c, CreditedRecords services, RuleBook rules, Press press) {
		happened(asked(c).decide(c, credited(services), inForce(c, rules), press));
	}

	@CommandHandler
	void handle(SupersedeCertificate c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RevokeCertificate c) {
		happened(asked(c).decide(c));
	}

	@CommandHandler
	void handle(RevokeForRecord c) {
		happened(asked(c).decide(c));
	}

	@EventSourcingHandler
	void on(CertificateEvent event) {
		id = event.certificateId();
		state = state.evolve(event);
	}

	@Override
	public CertificateState state() {
		return state;
	}

	@Override
	public void restore(String stream, CertificateState known) {
		id = new CertificateId(UUID.fromString(stream));
		state = known;
	}

	/** Asked by somebody who may; before anything else, so that nobody learns more than that. */
	private CertificateState asked(CertificateCommand c) {
		Acting.demand(c);
		return state;
	}

	private static @Nullable CertificateState replaced(RequestCertificate c, Certificates certificates) {
		CertificateId replaces = c.replaces();
		return replaces == null ? null : certificates.of(replaces);
	}

	private List<CreditedRecord> credited(CreditedRecords services) {
		return state instanceof CertificateState.Known known
				? services.of(known.application().volunteerId(), known.application().covered().from(), known.application().covered().to())
				: List.of();
	}

	private static InForce<CertificateRules> inForce(CertificateCommand c, RuleBook rules) {
		return rules.inForce(CertificateRules.class, RuleBook.DEFAULT, c.day());
	}

	private static void happened(List<? extends CertificateEvent> events) {
		events.forEach(each -> apply(each));
	}
}
