package org.redvest.command.campaign;

import org.redvest.kernel.CanvassEvent.Tally;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.VolunteerId;

/** What was found at a door, or at all doors of a building. */
sealed interface Visit {

	record AtDoor(HouseholdNumber household, VisitResult result, VolunteerId visitor) implements Visit {

		AtDoor revised(HouseholdNumber now, VisitResult found) {
			return new AtDoor(now, found, visitor);
		}
	}

	record AtAll(Tally tally, VolunteerId visitor) implements Visit {
	}
}
