package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.CreditedRecord;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.command.certificate.CertificateCommand.SupersedeCertificate;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateEvent.Certified;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateEvent.Engraving;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateAndLedgerTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-05T01:00:00Z");
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final CertificateId ONE = new CertificateId(new UUID(1, 1));
	private static final CertificateId TWO = new CertificateId(new UUID(1, 2));
	private static final ServiceRecordId FIRST = new ServiceRecordId(new UUID(3, 1));
	private static final ServiceRecordId SECOND = new ServiceRecordId(new UUID(3, 2));
	private static final Sealed SEALED = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");

	@Test
	void a_credited_record_that_falls_or_changes_is_asked_after_in_all_certificates_of_its_volunteer() {
		Policy policy = new WhenRecordVoidedThenRevokeCertificate(_ -> List.of(ONE, TWO));
		By by = by("WhenRecordVoidedThenRevokeCertificate");
		assertThat(reactions(policy, voided(60))).containsExactly(new RevokeForRecord(ONE, FIRST, RevocationReason.RECORD_VOIDED, by),
				new RevokeForRecord(TWO, FIRST, RevocationReason.RECORD_VOIDED, by));
		assertThat(reactions(policy, corrected(60))).containsExactly(
				new RevokeForRecord(ONE, FIRST, RevocationReason.RECORD_CORRECTED, by),
				new RevokeForRecord(TWO, FIRST, RevocationReason.RECORD_CORRECTED, by));
	}

	@Test
	void a_record_that_never_counted_concerns_no_certificate() {
		Policy policy = new WhenRecordVoidedThenRevokeCertificate(_ -> List.of(ONE));
		assertThat(reactions(policy, voided(0))).isEmpty();
		assertThat(reactions(policy, corrected(0))).isEmpty();
		assertThat(reactions(policy, new HoursCredited(LI, FIRST, work().entry(), CreditBasis.PUBLICITY))).isEmpty();
	}

	@Test
	void a_certificate_takes_the_place_of_the_one_that_it_replaces() {
		Policy policy = new WhenCertificateIssuedThenSupersedeReplaced();
		assertThat(reactions(policy, issued(ONE)))
				.containsExactly(new SupersedeCertificate(ONE, TWO, by("WhenCertificateIssuedThenSupersedeReplaced")));
		assertThat(reactions(policy, issued(null))).isEmpty();
	}

	@Test
	void what_fell_while_it_was_being_signed_is_found_afterwards() {
		Policy complete = new WhenCertificateIssuedThenCheckItsRecords((_, _, _) -> List.of(service(FIRST), service(SECOND)));
		assertThat(reactions(complete, issued(null))).isEmpty();
		Policy fallen = new WhenCertificateIssuedThenCheckItsRecords((_, _, _) -> List.of(service(FIRST)));
		assertThat(reactions(fallen, issued(null))).containsExactly(new RevokeForRecord(TWO, SECOND, RevocationReason.RECORD_VOIDED,
				by("WhenCertificateIssuedThenCheckItsRecords")));
	}

	private static CertificateIssued issued(@Nullable CertificateId replaces) {
		return new CertificateIssued(TWO, LI, new UnitCode("org-1"), "n-0001", LocalDate.of(2022, 3, 5),
				new Covered(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1)),
				List.of(new Certified(FIRST, 60), new Certified(SECOND, 60)),
				120, SEALED, new Engraving(SEALED, "00ff", "sig", "key"), replaces, new RuleVersion("certificate/default/0"));
	}

	private static CreditedRecord service(ServiceRecordId id) {
		return new CreditedRecord(id, LocalDate.of(2022, 1, 1), 60, "劝导", Category.TRAFFIC, new UnitCode("org-1"));
	}

	private static RecordVoided voided(int contra) {
		return new RecordVoided(LI, FIRST, work().entry(), contra, VoidReason.DUPLICATE, null);
	}

	private static HoursCorrected corrected(int contra) {
		return new HoursCorrected(LI, FIRST, work().entry(), contra, SECOND, work(), 0, "u-1", Set.of(), CorrectionReason.TRAVEL_INCLUDED,
				null, new RuleVersion("hours/default/0"));
	}

	private static Work work() {
		Instant start = Instant.parse("2022-03-01T01:00:00Z");
		return Work.of(start, start.plusSeconds(3_600), 60, "劝导", Category.TRAFFIC, new UnitCode("org-1"), "u-9", Capture.SCAN_AND_ROSTER,
				null, null);
	}

	private static By by(String policy) {
		return new By(Actor.system(policy), OCCURRED);
	}

	private static List<Command> reactions(Policy policy, DomainEvent event) {
		var actor = new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.WEB);
		return policy.react(new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, "any", 3, "e-1", "any.event", event,
				new Provenance(actor, "c-1", "k-1", null))).<Command>map(each -> each).toList();
	}
}
