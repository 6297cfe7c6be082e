package org.redvest.command.school;

import java.util.UUID;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where schools are loaded from, and what others may ask about them. */
@Configuration(proxyBeanMethods = false)
class SchoolConfiguration {

	@Bean
	StreamRepository<SchoolState, School> schoolRepository(StreamRepositories repositories) {
		return repositories.of(School.class, School::new);
	}

	@Bean
	TaughtSchools taughtSchools(LogDatabase log) {
		return taughtIn(log);
	}

	static TaughtSchools taughtIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return teacher -> claims
				.sql("select distinct stream from log.claims where scope = :scope and starts_with(key, :teacher) order by stream")
				.param("scope", SchoolEvent.TEACHER).param("teacher", teacher + "/").query(String.class).list().stream()
				.map(UUID::fromString).map(SchoolId::new).toList();
	}
}
