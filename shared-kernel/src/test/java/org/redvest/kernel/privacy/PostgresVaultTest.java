package org.redvest.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresVaultTest {

	private static final String MASTER = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
	private static final String OTHER_MASTER = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private final TestDatabase postgres = TestDatabase.create();
	private final HikariDataSource keeper = postgres.pool("redvest_keeper_login", 4);
	private final SubjectId subject = new SubjectId(UUID.fromString("0190f000-0000-7000-8000-000000000001"));

	@AfterEach
	void close() {
		keeper.close();
		postgres.close();
	}

	private PostgresVault vault() {
		return new PostgresVault(new VaultDatabase(keeper), MasterKey.of(MASTER));
	}

	@Test
	void what_is_sealed_opens_again_also_after_a_restart_and_from_its_written_form() {
		Sealed sealed;
		try (var vault = vault()) {
			sealed = vault.seal(subject, Kind.NAME, "张三");
			assertThat(vault.open(sealed)).contains("张三");
		}
		try (var vault = vault()) {
			assertThat(vault.open(Sealed.read(sealed.written()))).contains("张三");
		}
	}

	@Test
	void the_same_value_never_looks_the_same_twice_and_shows_nothing() {
		try (var vault = vault()) {
			var boxes = new HashSet<String>();
			for (int i = 0; i < 100; i++) {
				boxes.add(vault.seal(subject, Kind.PHONE, "13812345678").written());
			}
			assertThat(boxes).hasSize(100).noneMatch(each -> each.contains("13812345678"));
		}
	}

	@Test
	void a_box_opens_neither_under_another_subject_nor_as_another_kind_nor_altered() {
		try (var vault = vault()) {
			var sealed = vault.seal(subject, Kind.NAME, "张三");
			var other = new SubjectId(UUID.randomUUID());
			vault.seal(other, Kind.NAME, "李四");
			String altered = (sealed.box().charAt(20) == 'A' ? 'B' : 'A') + sealed.box().substring(1);
			for (var wrong : List.of(new Sealed(other, Kind.NAME, sealed.box()), new Sealed(subject, Kind.TEXT, sealed.box()),
					new Sealed(subject, Kind.NAME, altered))) {
				assertThatThrownBy(() -> vault.open(wrong)).isInstanceOf(IllegalStateException.class).hasMessageNotContaining("张三");
			}
		}
	}

	@Test
	void an_erased_subject_is_gone_for_good() {
		try (var vault = vault()) {
			var sealed = vault.seal(subject, Kind.NAME, "张三");
			vault.erase(subject);
			vault.erase(subject);
			assertThat(vault.open(sealed)).isEmpty();
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> vault.seal(subject, Kind.NAME, "张三"))
					.satisfies(refused -> assertThat(refused.code()).isEqualTo("privacy.subject-erased"));
		}
		try (var vault = vault()) {
			assertThat(vault.openAll(List.of(vault.seal(new SubjectId(UUID.randomUUID()), Kind.NAME, "李四"),
					Sealed.read("NAME." + subject + "." + "A".repeat(40))))).containsExactly(Optional.of("李四"), Optional.empty());
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> vault.seal(subject, Kind.NAME, "张三"));
		}
		assertThat(row()).isEqualTo("tombstone");
	}

	@Test
	void a_subject_may_be_erased_before_it_was_ever_sealed() {
		try (var vault = vault()) {
			vault.erase(subject);
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> vault.seal(subject, Kind.NAME, "张三"));
		}
	}

	@Test
	void another_process_lets_an_erased_key_go_within_its_short_while() throws Exception {
		try (var here = vault(); var there = vault()) {
			var sealed = there.seal(subject, Kind.NAME, "张三");
			here.erase(subject);
			assertThat(here.open(sealed)).isEmpty();
			Thread.sleep(PostgresVault.STALENESS.plusMillis(100));
			assertThat(there.open(sealed)).isEmpty();
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> there.seal(subject, Kind.NAME, "张三"));
		}
	}

	@Test
	void a_value_whose_key_is_missing_altogether_reads_as_gone_and_not_as_an_error() {
		try (var vault = vault()) {
			assertThat(vault.open(Sealed.read("NAME." + subject + "." + "A".repeat(40)))).isEmpty();
		}
	}

	@Test
	void an_erasure_is_not_undone_by_the_transaction_of_whoever_asks_for_it() {
		var transactions = new TransactionTemplate(new DataSourceTransactionManager(keeper));
		try (var vault = vault()) {
			var sealed = vault.seal(subject, Kind.NAME, "张三");
			transactions.executeWithoutResult(transaction -> {
				vault.erase(subject);
				transaction.setRollbackOnly();
			});
			assertThat(vault.open(sealed)).isEmpty();
			assertThat(row()).isEqualTo("tombstone");
		}
	}

	@Test
	void another_master_key_is_refused_at_start_with_a_sentence() {
		vault().close();
		assertThatExceptionOfType(VaultUnusable.class)
				.isThrownBy(() -> new PostgresVault(new VaultDatabase(keeper), MasterKey.of(OTHER_MASTER)).close())
				.withMessage("The vault is sealed under another master key than the one given at this start.")
				.satisfies(refusal -> assertThat(refusal.remedy()).contains("redvest.vault.master-key"));
	}

	@Test
	void callers_that_meet_in_one_subject_get_one_key() throws Exception {
		try (var here = vault(); var there = vault(); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Sealed>> work = IntStream.range(0, 200)
					.<Callable<Sealed>>mapToObj(i -> () -> (i % 2 == 0 ? here : there).seal(subject, Kind.TEXT, "第" + i)).toList();
			var sealed = callers.invokeAll(work).stream().map(Future::resultNow).toList();
			var opened = there.openAll(sealed).stream().map(Optional::orElseThrow).toList();
			assertThat(opened).isEqualTo(IntStream.range(0, 200).mapToObj(i -> "第" + i).toList());
		}
	}

	@Test
	void a_first_sealing_and_an_erasure_that_meet_never_leave_a_key() throws Exception {
		try (var here = vault(); var there = vault(); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int round = 0; round < 200; round++) {
				var met = new SubjectId(UUID.randomUUID());
				var sealing = callers.submit(() -> {
					try {
						there.seal(met, Kind.NAME, "张三");
					} catch (Refused refused) {
						assertThat(refused.code()).isEqualTo("privacy.subject-erased");
					}
					return true;
				});
				here.erase(met);
				assertThat(sealing.get()).isTrue();
			}
		}
		var keys = JdbcClient.create(postgres.superuser()).sql("select count(*) from vault.subject_key where wrapped is not null");
		assertThat(keys.query(Long.class).single()).isZero();
	}

	@Test
	void sixty_thousand_new_subjects_a_minute_are_no_burden() throws Exception {
		int subjects = 6_000;
		try (var vault = vault(); var callers = Executors.newFixedThreadPool(64)) {
			long start = System.nanoTime();
			callers.invokeAll(IntStream.range(0, subjects).<Callable<Sealed>>mapToObj(i -> () -> {
				var each = new SubjectId(new UUID(7, i));
				vault.seal(each, Kind.PHONE, "13812345678");
				vault.seal(each, Kind.ID_NUMBER, "430408199001011234");
				return vault.seal(each, Kind.NAME, "张三");
			}).toList()).forEach(Future::resultNow);
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf("vault: %.0f new subjects a second, three values each%n", subjects / seconds);
			assertThat(subjects / seconds).isGreaterThan(1_000);
		}
	}

	@Test
	void the_keeper_can_neither_delete_a_key_nor_revive_one_nor_change_the_proof() {
		try (var vault = vault()) {
			vault.seal(subject, Kind.NAME, "张三");
			vault.erase(subject);
		}
		var login = JdbcClient.create(keeper);
		for (String forbidden : List.of("delete from vault.subject_key", "truncate vault.subject_key",
				"update vault.subject_key set wrapped = '\\x00', erased_at = null",
				"update vault.subject_key set subject = gen_random_uuid()",
				"update vault.master set proof = '\\x00'", "delete from vault.master")) {
			assertThatThrownBy(() -> login.sql(forbidden).update()).as(forbidden).isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	void the_keys_stand_wrapped_in_the_database() {
		try (var vault = vault()) {
			vault.seal(subject, Kind.NAME, "张三");
		}
		var key = JdbcClient.create(postgres.superuser()).sql("select wrapped from vault.subject_key").query(byte[].class).single();
		assertThat(key).hasSize(12 + 32 + 16);
		assertThatThrownBy(() -> Box.unwrap(MasterKey.of(OTHER_MASTER).wrapping(), subject, key)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void a_blind_index_is_equal_for_the_same_person_however_the_value_is_written() {
		try (var vault = vault()) {
			assertThat(vault.blindIndex(Kind.PHONE, "+86 138-1234-5678")).isEqualTo(vault.blindIndex(Kind.PHONE, "１３８１２３４５６７８"))
					.isEqualTo(vault.blindIndex(Kind.PHONE, "008613812345678")).isNotEqualTo(vault.blindIndex(Kind.PHONE, "13812345679"));
			assertThat(vault.blindIndex(Kind.ID_NUMBER, "11010519491231002x"))
					.isEqualTo(vault.blindIndex(Kind.ID_NUMBER, " 110105194912310 02X"))
					.isEqualTo(vault.blindIndex(Kind.ID_NUMBER, "110105491231002"));
			assertThat(vault.blindIndex(Kind.PHONE, "13812345678")).isNotEqualTo(vault.blindIndex(Kind.TEXT, "13812345678"));
		}
	}

	@Test
	void the_vault_can_stand_in_a_database_of_its_own() throws Exception {
		JdbcClient.create(postgres.superuser()).sql("create database vault_alone").update();
		var alone = new DriverManagerDataSource(postgres.url().replaceFirst("/[^/]+$", "/vault_alone"), "postgres", "postgres");
		JdbcClient.create(alone).sql("grant create on database vault_alone to redvest_owner").update();
		var vault = new VaultDatabase(new DriverManagerDataSource(alone.getUrl(), "redvest_keeper_login", "redvest_keeper_login"));
		assertThatExceptionOfType(VaultUnusable.class).isThrownBy(() -> PostgresVault.existsIn(vault))
				.satisfies(refusal -> assertThat(refusal.remedy()).contains("V4__vault.sql"));
		try (var connection = alone.getConnection(); var statement = connection.createStatement()) {
			statement.execute(new ClassPathResource("db/migration/V4__vault.sql").getContentAsString(UTF_8));
		}
		try (var opened = new PostgresVault(vault, MasterKey.of(MASTER))) {
			assertThat(opened.open(opened.seal(subject, Kind.NAME, "张三"))).contains("张三");
		}
	}

	@Test
	void the_writer_of_the_log_sees_nothing_of_the_vault() {
		try (var writer = postgres.pool("redvest_writer_login", 1)) {
			assertThatThrownBy(() -> JdbcClient.create(writer).sql("select count(*) from vault.subject_key").query(Long.class).single())
					.isInstanceOf(DataAccessException.class);
		}
	}

	private String row() {
		return JdbcClient.create(postgres.superuser())
				.sql("select case when wrapped is null and erased_at is not null then 'tombstone' else 'key' end from vault.subject_key where subject = ?")
				.param(subject.value()).query(String.class).single();
	}
}
