package org.redvest.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.CreditedRecord;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.certificate.CertificateCommand.Office;
import org.redvest.command.volunteer.Identities.Identity;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateDocument.Holder;
import org.redvest.kernel.certificate.CertificateDocument.Issuer;
import org.redvest.kernel.certificate.CertificateDocument.Service;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.certificate.CertificateFile.Verdict;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.SigningKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultPressTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final SigningKey KEY = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32])).signing();
	private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
	private static final LocalDate LAST = LocalDate.of(2022, 2, 28);
	private static final Application APPLICATION = new Application(new CertificateId(new UUID(1, 1)), LI, new UnitCode("org-1"),
			new Covered(FIRST, LAST), null);
	private static final List<CreditedRecord> SERVICES = List.of(
			new CreditedRecord(new ServiceRecordId(new UUID(3, 1)), FIRST, 120, "劝导", Category.TRAFFIC, new UnitCode("org-1")));
	private static final IssueCertificate ISSUE = new IssueCertificate(APPLICATION.certificateId(), "n-0001",
			new Office("协会", "u-lead", "0734-8880000"),
			new By(new Actor("u-org", Role.ORGANISER, "org-1", Channel.WEB), Instant.parse("2022-03-15T04:00:00Z")));

	private final InMemoryVault vault = new InMemoryVault();
	private final Press press = new VaultPress(vault, KEY, _ -> Optional.of(identity()));

	private Identity identity() {
		return new Identity(VolunteerNumber.of(LI), new Basics(sealed(Sealed.Kind.NAME, "张三"), DocumentKind.RESIDENT_ID,
				sealed(Sealed.Kind.ID_NUMBER, "430408199003070017"), sealed(Sealed.Kind.BIRTH_DATE, "1990-03-07"), AgeBand.ADULT, Sex.MALE,
				false));
	}

	private Sealed sealed(Sealed.Kind kind, String clear) {
		return vault.seal(SubjectId.of(LI), kind, clear);
	}

	@Test
	void all_that_stands_on_it_is_in_the_sealed_document_which_is_hashed_and_signed() {
		Press.Engraved engraved = press.engrave(ISSUE, APPLICATION, SERVICES);
		var document = CertificateDocument.read(vault.open(engraved.engraving().document()).orElseThrow());
		assertThat(document).isEqualTo(new CertificateDocument(1, "n-0001", LocalDate.of(2022, 3, 15),
				new Issuer("org-1", "协会", "u-lead", "u-org", "0734-8880000"),
				new Holder("张三", "RESIDENT_ID", "430408199003070017", VolunteerNumber.of(LI).value()), FIRST, LAST, 120,
				List.of(new Service(FIRST, "劝导", Category.TRAFFIC, 120, "org-1")), document.salt()));
		assertThat(document.salt()).matches("[0-9a-f]{32}");
		assertThat(new CertificateFile(document, engraved.engraving().hash(), engraved.engraving().signature(), engraved.engraving().key())
				.verdict(KEY.published())).isEqualTo(Verdict.GENUINE);
		assertThat(vault.open(engraved.holder())).contains("张三");
	}

	@Test
	void the_same_content_never_has_the_same_hash_so_that_nobody_tries_names_against_it() {
		assertThat(press.engrave(ISSUE, APPLICATION, SERVICES).engraving().hash())
				.isNotEqualTo(press.engrave(ISSUE, APPLICATION, SERVICES).engraving().hash());
	}

	@Test
	void nothing_is_certified_of_somebody_who_was_erased() {
		Identity known = identity();
		vault.erase(SubjectId.of(LI));
		assertThatThrownBy(() -> new VaultPress(vault, KEY, _ -> Optional.of(known)).engrave(ISSUE, APPLICATION, SERVICES))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("certificate.holder-unknown"));
	}
}
