package org.redvest.command.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamLookUpsTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));

	private TestDatabase database;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void a_team_has_others_under_it_while_they_hold_a_name_there() {
		claimed(TeamEvent.NAME, TeamEvent.nameKey(team(1), new UnitCode("u"), "飞毛腿"), team(2));
		claimed(TeamEvent.NAME, TeamEvent.nameKey(null, new UnitCode("u"), "总队"), team(1));
		TeamsUnder under = TeamConfiguration.underIn(database.log());
		assertThat(under.any(team(1))).isTrue();
		assertThat(under.any(team(2))).isFalse();
	}

	@Test
	void a_leader_s_teams_are_those_that_hold_him_and_asking_keeps_no_connection() {
		claimed(TeamEvent.LEADER, TeamEvent.leaderKey(LI, team(2)), team(2));
		claimed(TeamEvent.LEADER, TeamEvent.leaderKey(LI, team(1)), team(1));
		claimed(TeamEvent.LEADER, TeamEvent.leaderKey(WANG, team(3)), team(3));
		try (var one = database.pool("redvest_app", 1)) {
			LedTeams led = TeamConfiguration.ledIn(new LogDatabase(one));
			assertThat(led.of(LI)).containsExactly(team(1), team(2));
			assertThat(led.of(new VolunteerId(new UUID(2, 3)))).isEmpty();
			assertThat(one.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	private void claimed(String scope, String key, TeamId team) {
		JdbcClient.create(database.superuser()).sql("insert into log.claims (scope, key, stream) values (?, ?, ?)")
				.params(scope, key, team.toString()).update();
	}

	private static TeamId team(int n) {
		return new TeamId(new UUID(1, n));
	}
}
