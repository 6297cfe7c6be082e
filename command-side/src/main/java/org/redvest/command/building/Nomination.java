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
	 * @param over whether the end of the publicity was noticed
	 */
	record Publicised(Route route, LocalDate from, LocalDate until, Map<UUID, Objection> objections, boolean over)
			implements
				Nomination {

		int undecided() {
			return (int) objections.values().stream().filter(each -> !each.decided()).count();
		}
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
