package org.redvest.command.donee;

import org.redvest.kernel.DoneeId;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where entitlements are loaded from, and what others may ask about them. */
@Configuration(proxyBeanMethods = false)
class DoneeConfiguration {

	@Bean
	StreamRepository<DoneeState, Donee> doneeRepository(StreamRepositories repositories) {
		return repositories.of(Donee.class, Donee::new);
	}

	@Bean
	Donees donees(StreamRepository<DoneeState, Donee> donees) {
		return (body, on) -> donees.peek(new DoneeId(body).toString()).on(on);
	}
}
