package org.redvest.command.team;

import java.util.UUID;
import org.redvest.command.Teams;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where teams are loaded from, and what others may ask about them. */
@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

	@Bean
	StreamRepository<TeamState, Team> teamRepository(StreamRepositories repositories) {
		return repositories.of(Team.class, Team::new);
	}

	@Bean
	Teams teams(StreamRepository<TeamState, Team> teams) {
		return team -> teams.peek(team.toString()).standing();
	}

	@Bean
	TeamsUnder teamsUnder(LogDatabase log) {
		return underIn(log);
	}

	static TeamsUnder underIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return parent -> claims.sql("select exists (select from log.claims where scope = :scope and starts_with(key, :parent))")
				.param("scope", TeamEvent.NAME).param("parent", parent + "/").query(Boolean.class).single();
	}

	@Bean
	LedTeams ledTeams(LogDatabase log) {
		return ledIn(log);
	}

	static LedTeams ledIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return leader -> claims.sql("select stream from log.claims where scope = :scope and starts_with(key, :leader) order by key")
				.param("scope", TeamEvent.LEADER).param("leader", leader + "/").query(String.class).list().stream()
				.map(UUID::fromString).map(TeamId::new).toList();
	}
}
