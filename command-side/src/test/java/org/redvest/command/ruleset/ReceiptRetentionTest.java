package org.redvest.command.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.store.Receipts;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptRetentionTest {

	private static final Instant WRITTEN = Instant.parse("2026-05-01T00:00:00Z");

	@Test
	void a_receipt_of_http_is_kept_thirty_days_and_a_policy_s_for_good() {
		try (TestDatabase database = TestDatabase.create()) {
			UUID http = receipt(database, "http");
			UUID policy = receipt(database, "policy");
			var receipts = new Receipts(database.log());

			forgetOn(receipts, WRITTEN.plus(Duration.ofDays(30)));
			assertThat(receipts.of(http)).as("on the thirtieth day").isPresent();
			forgetOn(receipts, WRITTEN.plus(Duration.ofDays(30)).plusSeconds(1));
			assertThat(receipts.of(http)).as("after it").isEmpty();
			forgetOn(receipts, WRITTEN.plus(Duration.ofDays(100)));
			assertThat(receipts.of(policy)).isPresent();
		}
	}

	private static void forgetOn(Receipts receipts, Instant now) {
		var book = new DistrictRuleBook(_ -> new RuleSchemeState(), PackagedRules.read(), System::nanoTime);
		new ReceiptRetention(book, receipts, Clock.fixed(now, ZoneOffset.UTC)).forget();
	}

	private static UUID receipt(TestDatabase database, String origin) {
		UUID id = UUID.randomUUID();
		JdbcClient.create(database.superuser()).sql("""
				insert into log.receipts (command_id, request_hash, origin, stream, version, position, recorded_at)
				values (?, gen_random_uuid(), ?, 'stream', 0, 1, ?)""").param(id).param(origin).param(WRITTEN.atOffset(ZoneOffset.UTC))
				.update();
		return id;
	}
}
