package org.redvest.command.points;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where points accounts are loaded from. */
@Configuration(proxyBeanMethods = false)
class PointsConfiguration {

	@Bean
	StreamRepository<PointsAccountState, PointsAccount> pointsAccountRepository(StreamRepositories repositories) {
		return repositories.of(PointsAccount.class, PointsAccount::new);
	}
}
