package org.redvest.command.donation;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where donations are loaded from. */
@Configuration(proxyBeanMethods = false)
class DonationConfiguration {

	@Bean
	StreamRepository<DonationState, Donation> donationRepository(StreamRepositories repositories) {
		return repositories.of(Donation.class, Donation::new);
	}
}
