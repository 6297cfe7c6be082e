package org.redvest.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.campaign.CaseOpinions.CaseOpinion;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignLookUpsTest {

	private static final OpinionId FIRST = new OpinionId(new UUID(3, 1));
	private static final OpinionId SECOND = new OpinionId(new UUID(3, 2));

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
	void a_campaign_has_open_assignments_while_one_of_its_buildings_holds_one() {
		claimed(CanvassEvent.OPEN, CanvassEvent.openKey(canvass(1, 7)), canvass(1, 7));
		OpenAssignments assignments = CampaignConfiguration.openIn(database.log());
		assertThat(assignments.any(canvass(1, 7).campaign())).isTrue();
		assertThat(assignments.any(canvass(2, 7).campaign())).isFalse();
	}

	@Test
	void the_opinions_of_a_case_are_those_that_hold_it_and_asking_keeps_no_connection() {
		claimed(CanvassEvent.CASE, CanvassEvent.caseKey(FIRST.request(), SECOND), canvass(1, 8));
		claimed(CanvassEvent.CASE, CanvassEvent.caseKey(FIRST.request(), FIRST), canvass(1, 7));
		claimed(CanvassEvent.CASE, CanvassEvent.caseKey(new ServiceRequestId(new UUID(4, 1)), new OpinionId(new UUID(3, 3))),
				canvass(1, 9));
		try (var one = database.pool("redvest_app", 1)) {
			CaseOpinions opinions = CampaignConfiguration.raisedIn(new LogDatabase(one));
			assertThat(opinions.of(FIRST.request())).containsExactly(new CaseOpinion(canvass(1, 7), FIRST),
					new CaseOpinion(canvass(1, 8), SECOND));
			assertThat(opinions.of(SECOND.request())).isEmpty();
			assertThat(one.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	private void claimed(String scope, String key, CanvassId canvass) {
		JdbcClient.create(database.superuser()).sql("insert into log.claims (scope, key, stream) values (?, ?, ?)")
				.params(scope, key, canvass.toString()).update();
	}

	private static CanvassId canvass(int campaign, int building) {
		return new CanvassId(new CampaignId(new UUID(1, campaign)), new BuildingId(new UUID(2, building)));
	}
}
