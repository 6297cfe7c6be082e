package org.redvest.command.ruleset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.RetentionRules;
import org.redvest.kernel.store.Receipts;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the receipts whose term has passed, by the retention rules in force on the day. Harmless in many processes. */
@Component
@EnableScheduling
class ReceiptRetention {

	private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

	private final RuleBook rules;
	private final Receipts receipts;
	private final Clock clock;

	ReceiptRetention(RuleBook rules, Receipts receipts, Clock clock) {
		this.rules = rules;
		this.receipts = receipts;
		this.clock = clock;
	}

	/** Once a day, at a quiet hour. */
	@Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
	void forget() {
		Instant now = clock.instant();
		RetentionRules kept = rules.inForce(RetentionRules.class, "default", LocalDate.ofInstant(now, DISTRICT)).rules();
		forget("http", kept.httpReceiptDays(), now);
		forget("policy", kept.policyReceiptDays(), now);
	}

	private void forget(String origin, @Nullable Integer days, Instant now) {
		if (days != null) {
			receipts.forget(origin, now.minus(Duration.ofDays(days)));
		}
	}
}
