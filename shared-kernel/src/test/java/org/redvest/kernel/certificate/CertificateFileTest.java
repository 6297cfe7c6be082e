package org.redvest.kernel.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.certificate.CertificateDocument.Holder;
import org.redvest.kernel.certificate.CertificateDocument.Issuer;
import org.redvest.kernel.certificate.CertificateDocument.Service;
import org.redvest.kernel.certificate.CertificateFile.Verdict;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.kernel.privacy.SigningKey;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateFileTest {

	private static final SigningKey KEY = key(1);
	private static final CertificateDocument DOCUMENT = document("张三", 120);
	private static final CertificateFile FILE = CertificateFile.of(DOCUMENT, KEY);

	private static SigningKey key(int first) {
		byte[] master = new byte[32];
		master[0] = (byte) first;
		return MasterKey.of(Base64.getEncoder().encodeToString(master)).signing();
	}

	private static CertificateDocument document(String name, int minutes) {
		return new CertificateDocument(CertificateDocument.FORMAT, "org-1-20220620-1", LocalDate.of(2022, 6, 20),
				new Issuer("org-1", "协会", "u-1", "u-2", "0734-8880000"), new Holder(name, "RESIDENT_ID", "430408199003070017", "V-1"),
				LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 1), minutes,
				List.of(new Service(LocalDate.of(2022, 3, 1), "劝导", Category.TRAFFIC, minutes, "org-1")), "00ff");
	}

	@Test
	void what_was_signed_and_not_altered_is_genuine_also_after_it_was_written_and_read() {
		assertThat(FILE.verdict(PublishedKey.of(KEY).key())).isEqualTo(Verdict.GENUINE);
		var read = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(FILE), CertificateFile.class);
		assertThat(read).isEqualTo(FILE);
		assertThat(read.verdict(PublishedKey.of(KEY).key())).isEqualTo(Verdict.GENUINE);
	}

	@Test
	void the_canonical_form_is_sorted_and_dense_and_reads_back() {
		assertThat(DOCUMENT.text()).startsWith("{\"format\":1,\"from\":\"2022-01-01\",\"holder\":{\"document\":\"RESIDENT_ID\",")
				.doesNotContain(" ", "\n");
		assertThat(CertificateDocument.read(DOCUMENT.text())).isEqualTo(DOCUMENT);
		assertThatIllegalArgumentException().isThrownBy(() -> CertificateDocument.read("{}x"));
	}

	@Test
	void one_minute_more_is_seen() {
		assertThat(new CertificateFile(document("张三", 121), FILE.hash(), FILE.signature(), FILE.key()).verdict(KEY.published()))
				.isEqualTo(Verdict.ALTERED);
	}

	@Test
	void another_hash_under_the_old_signature_is_forged() {
		var other = CertificateFile.of(document("李四", 120), key(2));
		assertThat(new CertificateFile(other.document(), other.hash(), FILE.signature(), FILE.key()).verdict(KEY.published()))
				.isEqualTo(Verdict.FORGED);
		assertThat(new CertificateFile(DOCUMENT, FILE.hash(), "not base64!", FILE.key()).verdict(KEY.published()))
				.isEqualTo(Verdict.FORGED);
		assertThat(other.verdict(KEY.published())).isEqualTo(Verdict.OTHER_KEY);
	}

	@Test
	void a_master_key_always_gives_the_same_signing_key_and_another_one_another() {
		assertThat(key(1).name()).isEqualTo(KEY.name());
		assertThat(key(1).sign(DOCUMENT.canonical())).isEqualTo(FILE.signature());
		assertThat(key(2).name()).isNotEqualTo(KEY.name());
		assertThatIllegalArgumentException().isThrownBy(() -> new PublishedKey("x", "Ed25519", "AAAA").key());
	}
}
