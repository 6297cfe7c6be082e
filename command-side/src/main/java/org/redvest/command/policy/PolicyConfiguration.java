package org.redvest.command.policy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.LogReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What becomes of events that policies cannot deal with. Kept where their places in the log are kept. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

	private static final String SCHEMA = "stream";

	@Bean
	Deliveries policyDeliveries(Reactions reactions, DataSource database) {
		return new Deliveries(reactions, new DeadLetters(database, SCHEMA), Duration.ofMillis(200));
	}

	@Bean
	PolicyLetters policyLetters(List<Policy> policies, Deliveries deliveries, DataSource database, Vault vault, LogReader log) {
		return new PolicyLetters(policies, deliveries, new DeadLetters(database, SCHEMA), new Handlings(database, vault, SCHEMA), log,
				database);
	}

	@Bean
	MeterBinder policyMeters(List<Policy> policies, DataSource database) {
		var letters = new DeadLetters(database, SCHEMA);
		return registry -> policies.forEach(
				each -> Gauge.builder("redvest.policy.dead.letters", letters, all -> all.count(each.name(), Deliveries.GENERATION))
						.tag("policy", each.name()).description("events that the policy could not deal with, and their successors")
						.strongReference(true).register(registry));
	}
}
