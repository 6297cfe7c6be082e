package org.redvest.command.volunteer;

import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.redvest.kernel.stream.LogReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The volunteers' repository, and what others look up in it. */
@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

	@Bean
	StreamRepository<VolunteerState, Volunteer> volunteerRepository(StreamRepositories repositories) {
		return repositories.of(Volunteer.class, Volunteer::new);
	}

	/** From the states in memory, and the events since: one look at an index of the log, however old the volunteer is. */
	@Bean
	Standings standings(StreamRepository<VolunteerState, Volunteer> volunteers, RuleBook rules) {
		return (id, on) -> volunteers.peek(id.toString())
				.standing(rules.inForce(ConsentRules.class, RuleBook.DEFAULT, on).rules(), on);
	}

	@Bean
	Identities identities(LogReader log) {
		return new LoggedIdentities(log);
	}
}
