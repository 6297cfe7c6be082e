package org.redvest.command.building;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.WithdrawalReason;

/** One candidate's way to the office of head (提名、公示). */
sealed interface Nomination {

	record Nominated(Route route) implements Nomination {
	}

	/**
	 * @param until the last day of publicity
	 * @param objections by id
	 */
	record Publicised(Route route, LocalDate from, LocalDate until, Map<UUID, Objection> objections) implements Nomination {
	}

	/**
	 * @param objector the account that made it
	 * @param decided and then not upheld
	 */
	record Objection(String objector, boolean decided) {
	}

	record Rejected(UUID objection) implements Nomination {
	}

	record Withdrawn(WithdrawalReason reason) implements Nomination {
	}
}
