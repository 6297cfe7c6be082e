package org.redvest.command.volunteer;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The volunteers' repository, and what others look up in it. */
@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

	@Bean
	StreamRepository<VolunteerState, Volunteer> volunteerRepository(StreamRepositories repositories) {
		return repositories.of(Volunteer.class, Volunteer::new);
	}

	/** {@code redvest.registration.consent}: {@code every-minor}, {@code default} or {@code under-fourteen}. */
	@Bean
	ConsentScheme consentScheme(Environment settings) {
		return settings.getProperty("redvest.registration.consent", ConsentScheme.class, ConsentScheme.DEFAULT);
	}

	/** From the states in memory, and the events since: one look at an index of the log, however old the volunteer is. */
	@Bean
	Standings standings(StreamRepository<VolunteerState, Volunteer> volunteers, ConsentScheme scheme) {
		return id -> volunteers.peek(id.toString()).standing(scheme);
	}
}
