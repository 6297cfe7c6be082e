package org.redvest.query.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
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
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateDocument.Holder;
import org.redvest.kernel.certificate.CertificateDocument.Issuer;
import org.redvest.kernel.certificate.CertificateDocument.Service;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.certificate.CertificateFile.Verdict;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.SigningKey;
import org.redvest.query.certificate.Verification.Status;
import org.redvest.query.fact.CertificateStatus;
import org.redvest.query.fact.Shown;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final UnitCode ISSUER = new UnitCode("org-1");
	private static final RuleVersion RULE = new RuleVersion("certificate/default/0");
	private static final Covered COVERED = new Covered(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 28));
	private static final List<Certified> RECORDS = List.of(new Certified(new ServiceRecordId(new UUID(3, 1)), 90));
	private static final SigningKey KEY = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32])).signing();
	private static final CertificateId ID = new CertificateId(new UUID(1, 1));
	private static final Actor HIMSELF = new Actor(LI.toString(), Role.VOLUNTEER, "430408", Channel.APP);

	private final InMemoryVault vault = new InMemoryVault();
	private final AtomicLong nanos = new AtomicLong();
	private final CertificateFile file = CertificateFile.of(document("n-0001"), KEY);
	private RunningViews district;
	private CertificateQuery certificates;

	@BeforeEach
	void open() {
		district = new RunningViews(new CertificateProjection());
		certificates = new CertificateQuery(new Views(district.live()), new Shown(vault), vault, new Guesses(nanos::get));
		district.tell("2022-03-01T09:00:00+08:00", new CertificateRequested(ID, LI, ISSUER, COVERED, null, null),
				new CertificatePublicised(ID, LI, ISSUER, RECORDS, 90, LocalDate.of(2022, 3, 8), RULE));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private static CertificateDocument document(String number) {
		return new CertificateDocument(1, number, LocalDate.of(2022, 3, 9),
				new Issuer("org-1", "<志愿者协会>", "u-lead", "u-org", "0734-8880000"),
				new Holder("张三", "RESIDENT_ID", "430408199003070017", "V-1"), COVERED.from(), COVERED.to(), 90,
				List.of(new Service(LocalDate.of(2022, 2, 1), "劝导", Category.TRAFFIC, 90, "org-1")), "00ff");
	}

	private void issued() {
		var engraving = new Engraving(vault.seal(SubjectId.of(LI), Sealed.Kind.TEXT, file.document().text()), file.hash(), file.signature(),
				file.key());
		district.tell("2022-03-09T09:00:00+08:00", new CertificateIssued(ID, LI, ISSUER, "n-0001", LocalDate.of(2022, 3, 9), COVERED,
				RECORDS, 90, vault.seal(SubjectId.of(LI), Sealed.Kind.NAME, "张三"), engraving, null, RULE));
		district.settle();
	}

	private Verification verified(String number, String code) {
		return certificates.verify(number, code, Asked.plainly());
	}

	@Test
	void it_stands_as_its_events_left_it() {
		district.settle();
		CertificateNow now = certificates.now(ID.value(), Asked.plainly());
		assertThat(now).isEqualTo(new CertificateNow(ID.value(), now.position(), now.knownAt(), LI.value(), "org-1",
				CertificateStatus.PUBLICISED, COVERED.from(), COVERED.to(), LocalDate.of(2022, 3, 8), 1, 90, null, null, null, null, null,
				"/api/audit/cases/" + ID));
		district.tell("2022-03-09T09:00:00+08:00", new CertificateDeclined(ID, LI, ISSUER, DeclineReason.OTHER, null));
		district.settle();
		assertThat(certificates.now(ID.value(), Asked.plainly())).extracting(CertificateNow::status, CertificateNow::reason)
				.containsExactly(CertificateStatus.DECLINED, "OTHER");
		assertThatThrownBy(() -> certificates.now(new UUID(9, 9), Asked.plainly()))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("verification.unknown"));
	}

	@Test
	void whoever_has_number_and_code_is_told_whether_it_counts() {
		issued();
		Verification valid = verified("n-0001", CheckCode.printed(file.hash()));
		assertThat(valid).isEqualTo(new Verification(valid.position(), valid.knownAt(), Status.VALID, "n-0001", "org-1",
				LocalDate.of(2022, 3, 9), 90, "张*", null));
		assertThat(verified("n-0001", file.hash()).status()).isEqualTo(Status.VALID);
		district.tell("2022-04-01T09:00:00+08:00", new CertificateSuperseded(ID, LI, ISSUER, new CertificateId(new UUID(1, 2))));
		district.settle();
		assertThat(verified("n-0001", file.hash())).extracting(Verification::status, Verification::endedAt)
				.containsExactly(Status.SUPERSEDED, Instant.parse("2022-04-01T01:00:00Z"));
	}

	@Test
	void a_revoked_one_says_so_and_an_erased_holder_is_not_named() {
		issued();
		district.tell("2022-04-01T09:00:00+08:00", new CertificateRevoked(ID, LI, ISSUER, RevocationReason.RECORD_VOIDED, null, null));
		district.settle();
		vault.erase(SubjectId.of(LI));
		assertThat(verified("n-0001", file.hash())).extracting(Verification::status, Verification::holder).containsExactly(Status.REVOKED,
				"已清除");
	}

	@Test
	void a_wrong_code_and_an_unknown_number_are_told_the_same_and_nothing_else() {
		issued();
		String wrong = (file.hash().startsWith("0") ? "1" : "0") + file.hash().substring(1, 16);
		Verification nothing = verified("n-0002", file.hash());
		assertThat(nothing)
				.isEqualTo(new Verification(nothing.position(), nothing.knownAt(), Status.UNKNOWN, null, null, null, null, null, null));
		for (String code : List.of(wrong, "", file.hash().substring(0, 15), file.hash().substring(0, 17), file.hash() + "0")) {
			assertThat(verified("n-0001", code)).isEqualTo(nothing);
		}
	}

	@Test
	void guesses_are_bounded_alike_for_a_number_that_there_is_and_one_that_there_is_not() {
		issued();
		for (String number : List.of("n-0001", "n-0002")) {
			for (int i = 0; i < Guesses.MOST; i++) {
				assertThat(verified(number, "0000").status()).isEqualTo(Status.UNKNOWN);
			}
			assertThatThrownBy(() -> verified(number, file.hash())).isInstanceOfSatisfying(Problem.class,
					problem -> assertThat(problem.code()).isEqualTo("verification.too-many-guesses"));
		}
		nanos.addAndGet(Duration.ofMinutes(11).toNanos());
		assertThat(verified("n-0001", file.hash()).status()).isEqualTo(Status.VALID);
	}

	@Test
	void the_whole_is_for_its_holder_and_its_issuer_alone() {
		issued();
		assertThat(certificates.whole(ID.value(), HIMSELF, Asked.plainly()).file()).isEqualTo(file);
		var issuer = new Actor("u-org", Role.ORGANISER, "org-1", Channel.WEB);
		assertThat(certificates.whole(ID.value(), issuer, Asked.plainly()).file().verdict(KEY.published())).isEqualTo(Verdict.GENUINE);
		for (Actor other : List.of(new Actor("u-9", Role.VOLUNTEER, "org-1", Channel.WEB),
				new Actor("u-9", Role.ORGANISER, "org-2", Channel.WEB), new Actor("u-9", Role.AUDITOR, "org-1", Channel.WEB))) {
			assertThatThrownBy(() -> certificates.whole(ID.value(), other, Asked.plainly()))
					.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("verification.not-yours"));
		}
		vault.erase(SubjectId.of(LI));
		assertThatThrownBy(() -> certificates.whole(ID.value(), HIMSELF, Asked.plainly()))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("verification.not-issued"));
	}

	@Test
	void the_page_stands_by_itself_and_says_in_chinese_first_what_is_certified() {
		issued();
		String page = new CertificatePage(certificates.whole(ID.value(), HIMSELF, Asked.plainly())).html();
		assertThat(page).contains("<h1>志愿服务记录证明</h1>", "张三", "430408199003070017", "居民身份证", "共 1 次，合计 <strong>1小时 30分钟</strong>",
				"&lt;志愿者协会&gt;", CheckCode.printed(file.hash()), "n-0001", "免费").doesNotContain("http", "src=", "<script", "已撤销");
		district.tell("2022-04-01T09:00:00+08:00", new CertificateRevoked(ID, LI, ISSUER, RevocationReason.OWN_WISH, null, null));
		district.settle();
		assertThat(new CertificatePage(certificates.whole(ID.value(), HIMSELF, Asked.plainly())).html()).contains("本证明已撤销", "2022-04-01");
	}

	@Test
	void its_qr_code_holds_number_and_hash_and_nothing_else() throws Exception {
		String content = "n-0001\n" + file.hash();
		assertThat(new Decoder().decode(withoutMargin(new QrCode(content).squares())).getText()).isEqualTo(content);
		issued();
		assertThat(new CertificatePage(certificates.whole(ID.value(), HIMSELF, Asked.plainly())).html())
				.contains(new QrCode(content).svg());
	}

	private static BitMatrix withoutMargin(BitMatrix squares) {
		int[] code = squares.getEnclosingRectangle();
		var bare = new BitMatrix(code[2], code[3]);
		for (int x = 0; x < code[2]; x++) {
			for (int y = 0; y < code[3]; y++) {
				if (squares.get(code[0] + x, code[1] + y)) {
					bare.set(x, y);
				}
			}
		}
		return bare;
	}
}
