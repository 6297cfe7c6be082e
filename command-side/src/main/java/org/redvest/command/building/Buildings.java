package org.redvest.command.building;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where buildings are loaded from, and what a building may ask about others. */
@Configuration(proxyBeanMethods = false)
class Buildings {

	/** Places beyond today's limit may still be held under an earlier one. */
	private static final int FORMER_PLACES = 50;

	@Bean
	StreamRepository<BuildingState, Building> buildingRepository(StreamRepositories repositories) {
		return repositories.of(Building.class, Building::new);
	}

	@Bean
	OtherBuildings otherBuildings(StreamRepository<BuildingState, Building> buildings) {
		return building -> buildings.peek(building.toString());
	}

	@Bean
	BuildingPlaces buildingPlaces(OtherBuildings others) {
		return building -> others.state(building) instanceof BuildingState.InUse in ? Optional.of(in.site().community()) : Optional.empty();
	}

	@Bean
	HeadSlots headSlots(LogDatabase log) {
		return slotsIn(log);
	}

	static HeadSlots slotsIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return (volunteer, limit, asking) -> {
			Set<String> held = held(claims, asking,
					IntStream.rangeClosed(1, limit + FORMER_PLACES).mapToObj(n -> BuildingEvent.slotKey(volunteer, n)).toList());
			return held.size() >= limit
					? OptionalInt.empty()
					: IntStream.rangeClosed(1, limit).filter(n -> !held.contains(BuildingEvent.slotKey(volunteer, n))).findFirst();
		};
	}

	@Bean
	HeadBuildings headBuildings(LogDatabase log) {
		return headedIn(log);
	}

	static HeadBuildings headedIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return head -> claims
				.sql("select stream from log.claims where scope = :scope and starts_with(key, :head) order by length(key), key")
				.param("scope", BuildingEvent.HEAD_SLOT).param("head", head + "/").query(String.class).list()
				.stream().map(UUID::fromString).map(BuildingId::new).toList();
	}

	private static Set<String> held(JdbcClient claims, BuildingId asking, Collection<String> keys) {
		return claims.sql("select key from log.claims where scope = :scope and key in (:keys) and stream <> :asking")
				.param("scope", BuildingEvent.HEAD_SLOT).param("keys", keys).param("asking", asking.toString())
				.query((row, _) -> row.getString("key")).set();
	}
}
