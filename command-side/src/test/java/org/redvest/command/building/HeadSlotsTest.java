package org.redvest.command.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadSlotsTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));

	private TestDatabase database;
	private HeadSlots slots;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
		slots = Buildings.slotsIn(database.log());
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void the_first_is_free_for_somebody_who_is_head_of_nothing() {
		holds(WANG, 1, building(1));
		assertThat(slots.free(LI, 5, building(9))).isEqualTo(OptionalInt.of(1));
	}

	@Test
	void the_lowest_gap_is_next() {
		holds(LI, 1, building(1));
		holds(LI, 3, building(3));
		assertThat(slots.free(LI, 5, building(9))).isEqualTo(OptionalInt.of(2));
	}

	@Test
	void none_is_free_at_the_limit_even_where_an_earlier_rule_gave_higher_ones() {
		holds(LI, 4, building(4));
		holds(LI, 5, building(5));
		assertThat(slots.free(LI, 2, building(9))).isEmpty();
		assertThat(slots.free(LI, 3, building(9))).isEqualTo(OptionalInt.of(1));
	}

	@Test
	void what_the_asking_building_holds_itself_is_free_to_it() {
		holds(LI, 1, building(1));
		assertThat(slots.free(LI, 1, building(9))).isEmpty();
		assertThat(slots.free(LI, 1, building(1))).isEqualTo(OptionalInt.of(1));
	}

	@Test
	void asking_for_a_heads_buildings_keeps_no_connection() {
		holds(LI, 1, building(1));
		try (var one = database.pool("redvest_app", 1)) {
			HeadBuildings headed = Buildings.headedIn(new LogDatabase(one));
			for (int time = 1; time <= 3; time++) {
				assertThat(headed.of(LI)).containsExactly(building(1));
			}
			assertThat(one.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	@Test
	void a_heads_buildings_are_those_whose_places_he_holds() {
		holds(LI, 10, building(4));
		holds(LI, 2, building(3));
		holds(WANG, 1, building(1));
		HeadBuildings headed = Buildings.headedIn(database.log());
		assertThat(headed.of(LI)).containsExactly(building(3), building(4));
		assertThat(headed.of(new VolunteerId(new UUID(2, 3)))).isEmpty();
	}

	private void holds(VolunteerId volunteer, int slot, BuildingId building) {
		JdbcClient.create(database.superuser()).sql("insert into log.claims (scope, key, stream) values (?, ?, ?)")
				.params(BuildingEvent.HEAD_SLOT, BuildingEvent.slotKey(volunteer, slot), building.toString()).update();
	}

	private static BuildingId building(int n) {
		return new BuildingId(new UUID(1, n));
	}
}
