package org.redvest.command.ruleset;

import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where schemes of rules are loaded from, and the book that looks them up. */
@Configuration
class RuleSetConfiguration {

	@Bean
	StreamRepository<RuleSchemeState, RuleScheme> ruleSchemeRepository(StreamRepositories repositories) {
		return repositories.of(RuleScheme.class, RuleScheme::new);
	}

	@Bean
	PackagedRules packagedRules() {
		return PackagedRules.read();
	}

	@Bean
	DistrictRuleBook ruleBook(StreamRepository<RuleSchemeState, RuleScheme> ruleSchemeRepository, PackagedRules packaged) {
		return new DistrictRuleBook(id -> ruleSchemeRepository.peek(id.toString()), packaged, System::nanoTime);
	}

	@Bean
	WorkingDays workingDays(RuleBook rules) {
		return new NoticedWorkingDays(rules);
	}
}
