package org.redvest.command.servicehours;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where ledgers are loaded from. */
@Configuration
class LedgerConfiguration {

	@Bean
	StreamRepository<LedgerState, Ledger> ledgerRepository(StreamRepositories repositories) {
		return repositories.of(Ledger.class, Ledger::new);
	}
}
