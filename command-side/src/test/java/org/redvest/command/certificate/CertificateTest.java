package org.redvest.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.CreditedRecord;
import org.redvest.command.CreditedRecords;
import org.redvest.command.certificate.CertificateCommand.DeclineCertificate;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.certificate.CertificateCommand.Office;
import org.redvest.command.certificate.CertificateCommand.PublishCertificate;
import org.redvest.command.certificate.CertificateCommand.RequestCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.command.certificate.CertificateCommand.SupersedeCertificate;
import org.redvest.command.ruleset.OneRuleSet;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Identities;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateEvent.CertificateDeclined;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateEvent.CertificatePublicised;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.CertificateEvent.CertificateRevoked;
import org.redvest.kernel.CertificateEvent.CertificateSuperseded;
import org.redvest.kernel.CertificateEvent.Certified;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateEvent.DeclineReason;
import org.redvest.kernel.CertificateEvent.Engraving;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.Claim;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CertificateRules;
import org.redvest.kernel.Rules.Succession;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateTest {

	private static final CertificateId ID = new CertificateId(new UUID(1, 1));
	private static final CertificateId OLD = new CertificateId(new UUID(1, 2));
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final UnitCode ISSUER = new UnitCode("org-1");
	private static final UnitCode MERGED = new UnitCode("org-old");
	private static final RuleVersion RULE = new RuleVersion("certificate/default/0");
	private static final LocalDate DAY = LocalDate.of(2022, 3, 15);
	private static final Covered COVERED = new Covered(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 28));
	private static final Sealed NAME = new Sealed(SubjectId.of(LI), Sealed.Kind.NAME, "c2VhbGVk");
	private static final Sealed WORDS = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final Sealed ANOTHERS = new Sealed(SubjectId.of(new VolunteerId(new UUID(2, 9))), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final Engraving ENGRAVING = new Engraving(WORDS, "00ff", "sig", "key");
	private static final String NUMBER = "org-1-20220323-1";
	private static final Office OFFICE = new Office("协会", "u-lead", "0734-8880000");

	private final List<CreditedRecord> ledger = new ArrayList<>(List.of(service(1, 120, ISSUER), service(2, 60, new UnitCode("org-2"))));
	private final Map<CertificateId, CertificateState> others = new HashMap<>();
	private final List<List<CreditedRecord>> engraved = new ArrayList<>();
	private CertificateRules rules = new CertificateRules(7, List.of());
	private boolean known = true;

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(CertificateTest.class.getResourceAsStream("/redvest/messages/certificate.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/certificate/CertificateTest.java"));
		var byTheLog = Set.of(CertificateEvent.NUMBER + "-taken", CertificateEvent.HOLDER + "-taken");
		assertThat(sentences.stringPropertyNames()).allSatisfy(
				code -> assertThat(byTheLog.contains(code) || tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		for (CertificateEvent each : List.of(publicised(), issued(), revoked(RevocationReason.OWN_WISH))) {
			assertThatIllegalStateException().isThrownBy(() -> new CertificateState.Unrequested().evolve(each));
		}
	}

	@Test
	void a_volunteer_asks_for_himself_and_an_office_for_anybody() {
		happens(request(himself()), List.of(requested()));
		happens(request(by("u-9", Role.COMMUNITY, "430408001001")), List.of(requested()));
		refused("certificate.wrong-role", request(by("u-9", Role.VOLUNTEER, "430408001001")));
		refused("certificate.wrong-role", request(by("u-9", Role.RESIDENT, "430408001001")));
	}

	@Test
	void a_request_is_repeated_quietly_and_never_changed_by_repetition() {
		quiet(request(himself()), requested());
		refused("certificate.exists", new RequestCertificate(ID, LI, new UnitCode("org-2"), COVERED, null, null, himself()), requested());
	}

	@Test
	void a_request_names_past_days_and_somebody_who_is_there() {
		for (Covered each : List.of(new Covered(DAY, DAY.minusDays(1)), new Covered(DAY, DAY.plusDays(1)),
				new Covered(DAY.minusYears(51), DAY))) {
			refused("certificate.period-malformed", new RequestCertificate(ID, LI, ISSUER, each, null, null, himself()));
		}
		known = false;
		refused("certificate.holder-unknown", request(himself()));
	}

	@Test
	void what_it_is_to_replace_is_in_force_and_his_own() {
		var replacing = new RequestCertificate(ID, LI, ISSUER, COVERED, OLD, null, himself());
		refused("certificate.not-in-force", replacing);
		for (Application another : List.of(new Application(OLD, new VolunteerId(new UUID(2, 2)), ISSUER, COVERED, null),
				new Application(OLD, LI, MERGED, COVERED, null))) {
			others.put(OLD, new CertificateState.Issued(another, "n", List.of()));
			refused("certificate.not-in-force", replacing);
		}
		rules = new CertificateRules(7, List.of(new Succession(MERGED, ISSUER)));
		happens(replacing, List.of(new CertificateRequested(ID, LI, ISSUER, COVERED, OLD, null)));
	}

	@Test
	void only_what_the_issuer_recorded_is_publicised_for_seven_days() {
		happens(publish(), List.of(publicised()), requested());
		quiet(publish(), requested(), publicised());
	}

	@Test
	void records_that_have_changed_are_publicised_anew() {
		ledger.add(service(3, 30, ISSUER));
		happens(publish(), List.of(new CertificatePublicised(ID, LI, ISSUER, List.of(certified(1, 120), certified(3, 30)), 150,
				DAY.plusDays(7), RULE)), requested(), publicised());
		refused("certificate.records-changed", issue(8), requested(), publicised());
	}

	@Test
	void whoever_did_not_record_does_not_certify() {
		ledger.removeFirst();
		refused("certificate.not-the-recorder", publish(), requested());
		ledger.clear();
		refused("certificate.no-records", publish(), requested());
		refused("certificate.not-the-issuer", new PublishCertificate(ID, by("u-1", Role.ORGANISER, "org-2")), requested());
		refused("certificate.wrong-role", new PublishCertificate(ID, by("u-1", Role.HANDLER, "org-1")), requested());
		refused("certificate.own-case", new PublishCertificate(ID, by(LI.toString(), Role.ORGANISER, "org-1")), requested());
		refused("certificate.unknown", publish());
	}

	@Test
	void a_successor_certifies_what_a_merged_unit_recorded_and_that_one_no_more() {
		rules = new CertificateRules(7, List.of(new Succession(MERGED, ISSUER)));
		ledger.add(service(3, 30, MERGED));
		happens(publish(), List.of(new CertificatePublicised(ID, LI, ISSUER, List.of(certified(1, 120), certified(3, 30)), 150,
				DAY.plusDays(7), RULE)), requested());
		refused("certificate.issuer-succeeded", new PublishCertificate(ID, by("u-1", Role.ORGANISER, MERGED.value())),
				new CertificateRequested(ID, LI, MERGED, COVERED, null, null));
	}

	@Test
	void after_its_publicity_it_is_issued_with_a_number_once() {
		happens(issue(8), List.of(issued()), requested(), publicised());
		assertThat(engraved).containsExactly(List.of(service(1, 120, ISSUER)));
		assertThat(issued().claims()).containsExactly(new Claim.Take("certificate.number", NUMBER),
				new Claim.Take("certificate.holder", LI + "/" + ID));
		quiet(issue(8), requested(), publicised(), issued());
		refused("certificate.closed", issue(8, "another-number"), requested(), publicised(), issued());
		refused("certificate.publicity-runs", issue(7), requested(), publicised());
		refused("certificate.not-publicised", issue(8), requested());
		refused("certificate.number-malformed", issue(8, "没有"), requested(), publicised());
		refused("certificate.not-the-issuer", new IssueCertificate(ID, NUMBER, OFFICE, by("u-1", Role.ORGANISER, "org-2")), requested(),
				publicised());
	}

	@Test
	void it_is_declined_by_the_issuer_or_withdrawn_by_the_holder() {
		happens(decline(DeclineReason.OBJECTION, issuer(0)), List.of(declined(DeclineReason.OBJECTION)), requested(), publicised());
		happens(decline(DeclineReason.WITHDRAWN, himself()), List.of(declined(DeclineReason.WITHDRAWN)), requested());
		quiet(decline(DeclineReason.OBJECTION, issuer(0)), requested(), declined(DeclineReason.OBJECTION));
		refused("certificate.own-case", decline(DeclineReason.OBJECTION, himself()), requested());
		refused("certificate.closed", decline(DeclineReason.OBJECTION, issuer(0)), requested(), publicised(), issued());
		refused("certificate.closed", publish(), requested(), declined(DeclineReason.OBJECTION));
	}

	@Test
	void what_is_said_of_the_holder_is_sealed_for_nobody_else() {
		refused("certificate.sealed-for-another", new DeclineCertificate(ID, DeclineReason.OBJECTION, ANOTHERS, issuer(0)), requested());
		refused("certificate.sealed-for-another", new RevokeCertificate(ID, RevocationReason.FALSE_CERTIFICATE, ANOTHERS, issuer(9)),
				requested(), publicised(), issued());
	}

	@Test
	void it_is_superseded_by_the_house_alone() {
		var superseded = new CertificateSuperseded(ID, LI, ISSUER, OLD);
		happens(new SupersedeCertificate(ID, OLD, system()), List.of(superseded), requested(), publicised(), issued());
		assertThat(superseded.claims()).containsExactly(new Claim.ReleaseAll("certificate.holder"));
		quiet(new SupersedeCertificate(ID, OLD, system()), requested(), publicised(), issued(), superseded);
		refused("certificate.wrong-role", new SupersedeCertificate(ID, OLD, issuer(0)), requested(), publicised(), issued());
	}

	@Test
	void it_is_revoked_by_its_issuer_with_a_reason() {
		happens(revoke(RevocationReason.FALSE_CERTIFICATE, issuer(9)), List.of(revoked(RevocationReason.FALSE_CERTIFICATE)), requested(),
				publicised(), issued());
		assertThat(revoked(RevocationReason.OWN_WISH).claims()).containsExactly(new Claim.ReleaseAll("certificate.holder"));
		quiet(revoke(RevocationReason.OWN_WISH, issuer(9)), requested(), publicised(), issued(), revoked(RevocationReason.OWN_WISH));
		refused("certificate.not-in-force", revoke(RevocationReason.OWN_WISH, issuer(9)), requested());
		refused("certificate.revoked-by-records-alone", revoke(RevocationReason.RECORD_VOIDED, issuer(9)), requested(), publicised(),
				issued());
		refused("certificate.not-the-issuer", revoke(RevocationReason.OWN_WISH, by("u-1", Role.ORGANISER, "org-2")), requested(),
				publicised(), issued());
	}

	@Test
	void it_falls_with_each_of_its_records_and_with_no_other() {
		happens(fall(1), List.of(new CertificateRevoked(ID, LI, ISSUER, RevocationReason.RECORD_VOIDED, record(1), null)), requested(),
				publicised(), issued());
		quiet(fall(2), requested(), publicised(), issued());
		quiet(fall(1), requested(), publicised());
		refused("certificate.wrong-role", new RevokeForRecord(ID, record(1), RevocationReason.RECORD_VOIDED, issuer(9)), requested());
	}

	private void happens(CertificateCommand command, List<? extends CertificateEvent> events, CertificateEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(CertificateCommand command, CertificateEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, CertificateCommand command, CertificateEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<Certificate> when(CertificateCommand command, CertificateEvent... given) {
		var fixture = Fixtures.of(Certificate.class, Certificate::new);
		CreditedRecords services = (_, _, _) -> List.copyOf(ledger);
		Identities identities = _ -> known ? Optional.of(identity()) : Optional.empty();
		Certificates certificates = id -> others.getOrDefault(id, new CertificateState.Unrequested());
		RuleBook book = new OneRuleSet(RULE, rules);
		Press press = (_, _, certified) -> {
			engraved.add(certified);
			return new Press.Engraved(NAME, ENGRAVING);
		};
		for (Object each : List.of(services, identities, certificates, book, press)) {
			fixture.registerInjectableResource(each);
		}
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
	}

	private static Matcher<Throwable> withCode(String code) {
		return new TypeSafeMatcher<>() {

			@Override
			protected boolean matchesSafely(Throwable thrown) {
				return thrown instanceof Refused refused && refused.code().equals(code);
			}

			@Override
			public void describeTo(Description description) {
				description.appendText("refused with ").appendValue(code);
			}
		};
	}

	private static Identities.Identity identity() {
		return new Identities.Identity(VolunteerNumber.of(LI),
				new Basics(NAME, DocumentKind.RESIDENT_ID, WORDS, WORDS, AgeBand.ADULT, Sex.UNSTATED, false));
	}

	private static RequestCertificate request(By by) {
		return new RequestCertificate(ID, LI, ISSUER, COVERED, null, WORDS, by);
	}

	private static PublishCertificate publish() {
		return new PublishCertificate(ID, issuer(0));
	}

	private static IssueCertificate issue(int daysLater) {
		return issue(daysLater, NUMBER);
	}

	private static IssueCertificate issue(int daysLater, String number) {
		return new IssueCertificate(ID, number, OFFICE, issuer(daysLater));
	}

	private static DeclineCertificate decline(DeclineReason reason, By by) {
		return new DeclineCertificate(ID, reason, WORDS, by);
	}

	private static RevokeCertificate revoke(RevocationReason reason, By by) {
		return new RevokeCertificate(ID, reason, WORDS, by);
	}

	private static RevokeForRecord fall(int n) {
		return new RevokeForRecord(ID, record(n), RevocationReason.RECORD_VOIDED, system());
	}

	private static CertificateRequested requested() {
		return new CertificateRequested(ID, LI, ISSUER, COVERED, null, WORDS);
	}

	private static CertificatePublicised publicised() {
		return new CertificatePublicised(ID, LI, ISSUER, List.of(certified(1, 120)), 120, DAY.plusDays(7), RULE);
	}

	private static CertificateIssued issued() {
		return new CertificateIssued(ID, LI, ISSUER, NUMBER, DAY.plusDays(8), COVERED, List.of(certified(1, 120)), 120, NAME, ENGRAVING,
				null, RULE);
	}

	private static CertificateDeclined declined(DeclineReason reason) {
		return new CertificateDeclined(ID, LI, ISSUER, reason, WORDS);
	}

	private static CertificateRevoked revoked(RevocationReason reason) {
		return new CertificateRevoked(ID, LI, ISSUER, reason, null, WORDS);
	}

	private static CreditedRecord service(int n, int minutes, UnitCode organiser) {
		return new CreditedRecord(record(n), LocalDate.of(2022, 1, n), minutes, "劝导", Category.TRAFFIC, organiser);
	}

	private static Certified certified(int n, int minutes) {
		return new Certified(record(n), minutes);
	}

	private static ServiceRecordId record(int n) {
		return new ServiceRecordId(new UUID(3, n));
	}

	private static By himself() {
		return by(LI.toString(), Role.VOLUNTEER, "430408001001");
	}

	private static By system() {
		return new By(Actor.system("policy"), at(9));
	}

	private static By issuer(int daysLater) {
		return new By(new Actor("u-org", Role.ORGANISER, ISSUER.value(), Channel.WEB), at(daysLater));
	}

	private static By by(String account, Role role, String unit) {
		return new By(new Actor(account, role, unit, Channel.WEB), at(0));
	}

	private static Instant at(int daysLater) {
		return Instant.parse("2022-03-15T04:00:00Z").plusSeconds(86_400L * daysLater);
	}
}
