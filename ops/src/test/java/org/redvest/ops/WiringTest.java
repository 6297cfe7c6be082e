package org.redvest.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.store.LogStorageEngine;
import org.redvest.kernel.stream.LogEventStore;
import org.redvest.ops.journey.RedvestTest;
import org.springframework.context.ConfigurableApplicationContext;

/** Axon without transactions, or with a token store in memory, starts all the same and is silently wrong. */
@RedvestTest
class WiringTest {

	@Test
	void axon_runs_on_our_log_with_real_transactions(ConfigurableApplicationContext context) {
		assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
		assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(LogStorageEngine.class);
		assertThat(context.getBean(EventStore.class)).isInstanceOf(LogEventStore.class);
		assertThat(context.getBean(TokenStore.class).getClass().getPackageName()).startsWith("org.redvest.kernel.");
		assertThat(context.getBeansOfType(CommandBus.class)).hasSize(1);
	}

	@Test
	void the_update_checker_that_calls_home_is_off() {
		assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
	}
}
