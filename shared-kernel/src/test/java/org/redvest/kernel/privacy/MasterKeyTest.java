package org.redvest.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeyTest {

	@TempDir
	Path home;

	private final TestDatabase postgres = TestDatabase.create();
	private final VaultDatabase vault = new VaultDatabase(postgres.application());
	private final MockEnvironment settings = new MockEnvironment();
	private final PrivacyConfiguration configuration = new PrivacyConfiguration();

	@AfterEach
	void close() {
		postgres.close();
	}

	private MasterKey given() {
		return configuration.masterKey(settings, vault);
	}

	@Test
	void the_first_start_makes_a_key_file_for_its_owner_alone_and_the_second_reads_it() throws Exception {
		settings.setProperty("redvest.home", home.resolve("redvest").toString());
		var first = given();
		new PostgresVault(vault, first).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("redvest/master.key")))).isEqualTo("rw-------");
		assertThat(given().proof()).isEqualTo(first.proof());
	}

	@Test
	void a_key_file_that_went_missing_is_not_made_anew() throws Exception {
		settings.setProperty("redvest.home", home.toString());
		new PostgresVault(vault, given()).close();
		Files.delete(home.resolve("master.key"));
		assertThatExceptionOfType(VaultUnusable.class).isThrownBy(this::given).withMessageContaining("not in its file");
		assertThat(home).isEmptyDirectory();
	}

	@Test
	void a_split_profile_must_be_given_one() {
		settings.setActiveProfiles("command");
		assertThatExceptionOfType(VaultUnusable.class).isThrownBy(this::given)
				.satisfies(refusal -> assertThat(refusal.remedy()).contains("redvest.vault.master-key-file"));
	}

	@Test
	void a_key_that_is_none_is_refused_without_being_repeated() {
		settings.setProperty("redvest.vault.master-key", "c2VjcmV0");
		assertThatExceptionOfType(VaultUnusable.class).isThrownBy(this::given).withMessageNotContaining("c2VjcmV0");
		assertThatExceptionOfType(VaultUnusable.class).isThrownBy(() -> MasterKey.read(home.resolve("none")));
	}
}
