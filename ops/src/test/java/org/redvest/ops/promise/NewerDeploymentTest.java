package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.store.RawAppend;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.RedvestTest;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A newer process runs beside this one and has written an event that this one does not know: it decides nothing on that history. */
@RedvestTest
class NewerDeploymentTest {

	private static final String COMMUNITY = "430408001001";

	private final Api office;
	private final Database database;

	NewerDeploymentTest(Api api, ConfigurableApplicationContext running) {
		this.office = api.as("u-31", "COMMUNITY", COMMUNITY);
		this.database = Database.under(running.getEnvironment());
	}

	@Test
	void a_command_on_a_history_of_which_a_part_is_not_known_is_answered_503_and_appends_nothing() throws SQLException {
		String building = office.post("/api/buildings", """
				{"kind":"BUILDING","code":"%s","community":"%s","name":"幸福里","households":48}"""
				.formatted(UUID.randomUUID(), COMMUNITY)).is(201).json().get("id").asString();
		appendAsNewerCode(building);
		Api.Answer chinese = office.post("/api/buildings/" + building + "/households", "{\"households\":50}").is(503);
		assertThat(chinese.json().get("code").asString()).isEqualTo("stream.newer-than-this-server");
		assertThat(Integer.parseInt(chinese.header("Retry-After"))).isPositive();
		JsonNode english = office.with("Accept-Language", "en").post("/api/buildings/" + building + "/households", "{\"households\":50}")
				.is(503).json();
		assertThat(chinese.json().get("detail").asString()).contains("新版本");
		assertThat(english.get("detail").asString()).contains("newer version");
		assertThat(names(building)).containsExactly("building.registered", "building.counted-by-drone");
	}

	/** In one transaction, so that nobody sees the event under a name that is known. */
	private void appendAsNewerCode(String building) throws SQLException {
		var metadata = Map.of("actor", "u-1", "role", "COMMUNITY", "unit", COMMUNITY, "channel", "WEB", "commandId", "c", "correlationId",
				"c");
		var event = new HouseholdCountUpdated(new BuildingId(UUID.fromString(building)), new AreaCode(COMMUNITY), 49, 48);
		var message = new GenericDomainEventMessage<>("Building", building, 1, event, metadata, UUID.randomUUID().toString(),
				Instant.now());
		DataSource superuser = database.dataSource();
		try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			RawAppend.of(connection, List.of(message));
			statement.execute("alter table log.events disable trigger events_are_never_changed");
			statement
					.execute("update log.events set name = 'building.counted-by-drone' where stream = '" + building + "' and sequence = 1");
			statement.execute("alter table log.events enable always trigger events_are_never_changed");
			connection.commit();
		}
	}

	private List<String> names(String building) {
		return database.sql().sql("select name from log.events where stream = ? order by sequence").param(building).query(String.class)
				.list();
	}
}
