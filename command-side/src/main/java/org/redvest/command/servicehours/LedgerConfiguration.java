package org.redvest.command.servicehours;

import org.redvest.command.CreditedRecords;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where ledgers are loaded from, and what others may ask about them. */
@Configuration
class LedgerConfiguration {

	@Bean
	StreamRepository<LedgerState, Ledger> ledgerRepository(StreamRepositories repositories) {
		return repositories.of(Ledger.class, Ledger::new);
	}

	@Bean
	CreditedRecords creditedRecords(StreamRepository<LedgerState, Ledger> ledgers) {
		return (volunteer, from, to) -> ledgers.peek(new LedgerId(volunteer).toString()).credited(from, to);
	}
}
