package org.redvest.command.clock;

import java.util.List;
import java.util.Optional;
import org.redvest.kernel.BuildingEvent.NominationPublicityEnded;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceRequestEvent.ClockResumed;
import org.redvest.kernel.ServiceRequestEvent.DeadlinePassed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.RequestEscalated;
import org.redvest.kernel.ServiceRequestEvent.UnitReminded;
import org.redvest.kernel.VolunteerEvent.QualificationExpired;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;

/** What the clock did, as the log has it. */
final class ClockedEvents {

	private ClockedEvents() {
	}

	/** In the log's order. What follows from the end of a pause besides is left out. */
	static List<LoggedEvent> of(LogReader log) {
		return log.after(0, Integer.MAX_VALUE).stream().filter(each -> each.provenance().actor().equals(Bell.ACTOR))
				.filter(each -> !(each.event() instanceof ClockResumed || each.event() instanceof DeadlineSet)).toList();
	}

	static String line(LoggedEvent event) {
		return Year.line(event.occurredAt(), event.name(), event.stream(), subject(event.event()).orElse(""));
	}

	private static Optional<Object> subject(DomainEvent event) {
		return Optional.ofNullable(switch (event) {
			case DeadlinePassed e -> e.kind();
			case UnitReminded e -> e.kind();
			case RequestEscalated e -> e.level();
			case TermExpired e -> e.volunteerId();
			case NominationPublicityEnded e -> e.volunteerId();
			case HoursCredited e -> e.recordId();
			case QualificationExpired e -> e.qualification();
			case DomainEvent _ -> null;
		});
	}
}
