package org.redvest.command.referencebase;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reference bases are loaded from. */
@Configuration
class ReferenceBaseConfiguration {

	@Bean
	StreamRepository<ReferenceBaseState, ReferenceBase> referenceBaseRepository(StreamRepositories repositories) {
		return repositories.of(ReferenceBase.class, ReferenceBase::new);
	}
}
