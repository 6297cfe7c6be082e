package org.redvest.command.hazard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.command.hazard.HazardCommand.PassHazardDeadline;
import org.redvest.command.hazard.HazardState.AwaitingRecheck;
import org.redvest.command.hazard.HazardState.Graded;
import org.redvest.command.hazard.HazardState.HandedToEmergency;
import org.redvest.command.hazard.HazardState.Open;
import org.redvest.command.hazard.HazardState.Parked;
import org.redvest.command.hazard.HazardState.Rechecked;
import org.redvest.command.hazard.HazardState.Rectifying;
import org.redvest.command.hazard.HazardState.Reported;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.Refused;

/** Deadlines that nothing has met (超期). */
final class Lateness {

	private Lateness() {
	}

	static List<HazardEvent> pass(HazardState state, PassHazardDeadline c) {
		Open open = state.open();
		Facts facts = open.facts();
		if (facts.isPassed(c.kind(), c.due())) {
			return List.of();
		}
		if (!c.due().equals(facts.dueFor(c.kind()))) {
			throw Refused.conflict("hazard.deadline-moved", c.due());
		}
		if (!demanded(open, c.kind())) {
			throw Refused.conflict("hazard.deadline-met", c.due());
		}
		if (c.by().at().isBefore(c.due())) {
			throw Refused.conflict("hazard.deadline-ahead", c.due());
		}
		return List.of(new HazardDeadlinePassed(facts.id(), facts.heading(), c.kind(), c.due()));
	}

	private static boolean demanded(Open open, DeadlineKind kind) {
		return kind == DeadlineKind.HAND_OVER ? open.facts().lacksHandOver() : kind == next(open);
	}

	/** What somebody has to do next; nothing while it is parked, and nothing once the recheck is done. */
	private static @Nullable DeadlineKind next(Open open) {
		return switch (open) {
			case Reported _,Graded _,HandedToEmergency _ -> open.facts().level() == null ? DeadlineKind.GRADE : DeadlineKind.ASSIGN;
			case Rectifying _ -> DeadlineKind.RECTIFY;
			case AwaitingRecheck _ -> DeadlineKind.RECHECK;
			case Parked _,Rechecked _ -> null;
		};
	}
}
