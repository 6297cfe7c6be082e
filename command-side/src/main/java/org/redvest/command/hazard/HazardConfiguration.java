package org.redvest.command.hazard;

import java.util.Optional;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where hazards are loaded from, and what a hazard may ask about others. */
@Configuration(proxyBeanMethods = false)
class HazardConfiguration {

	@Bean
	StreamRepository<HazardState, Hazard> hazardRepository(StreamRepositories repositories) {
		return repositories.of(Hazard.class, Hazard::new);
	}

	@Bean
	OpenHazards openHazards(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return heading -> Optional.ofNullable(heading.place())
				.flatMap(place -> claims.sql("select stream from log.claims where scope = :scope and key = :place")
						.param("scope", HazardEvent.PLACE).param("place", place).query(String.class).optional())
				.map(HazardId::read);
	}
}
