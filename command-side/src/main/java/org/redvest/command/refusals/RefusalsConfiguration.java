package org.redvest.command.refusals;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where refusals are loaded from. */
@Configuration(proxyBeanMethods = false)
class RefusalsConfiguration {

	@Bean
	StreamRepository<RefusalsState, Refusals> refusalsRepository(StreamRepositories repositories) {
		return repositories.of(Refusals.class, Refusals::new);
	}
}
