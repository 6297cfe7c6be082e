package org.redvest.command.hazard;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.UnitCode;

/**
 * What is known of a hazard in each of its phases.
 *
 * @param told the report with which it began
 * @param presumed whether its level is what the rules presume of its kind, and nobody has looked yet
 * @param handedTo the emergency lines that have it, since it was reported or reopened
 * @param due its deadlines, by what they are for
 * @param passed those of them that have passed
 */
record Facts(HazardReported told, Heading heading, boolean presumed, Set<EmergencyLine> handedTo, Map<DeadlineKind, Instant> due,
		Map<DeadlineKind, Instant> passed) {

	Facts {
		handedTo = Set.copyOf(handedTo);
		due = Map.copyOf(due);
		passed = Map.copyOf(passed);
	}

	static Facts of(HazardReported e) {
		return new Facts(e, e.heading(), false, Set.of(), Map.of(), Map.of());
	}

	HazardId id() {
		return told.hazardId();
	}

	@Nullable
	Level level() {
		return heading.level();
	}

	@Nullable
	UnitCode unit() {
		return heading.unit();
	}

	boolean isUrgent() {
		return level() == Level.URGENT;
	}

	/** Whether it is urgent, and no emergency line has it. */
	boolean lacksHandOver() {
		return isUrgent() && handedTo.isEmpty();
	}

	/** What somebody has to do about it, when it is taken up again. */
	DeadlineKind onceMore() {
		if (unit() != null) {
			return DeadlineKind.RECTIFY;
		}
		return level() == null ? DeadlineKind.GRADE : DeadlineKind.ASSIGN;
	}

	@Nullable
	Instant dueFor(DeadlineKind kind) {
		return due.get(kind);
	}

	/** Whether a report says what is known already; the community may have been found since, from a building that was named. */
	boolean saysNothingNew(ReportHazard c) {
		return c.area().covers(told.heading().area()) && Objects.equals(c.building(), told.heading().building())
				&& Objects.equals(c.floor(), told.heading().floor()) && c.kind() == told.heading().kind()
				&& Objects.equals(c.patrol(), told.patrol()) && Objects.equals(c.description(), told.description())
				&& Objects.equals(c.address(), told.address()) && Objects.equals(c.name(), told.name())
				&& Objects.equals(c.phone(), told.phone());
	}

	Facts headed(Heading now) {
		return new Facts(told, now, presumed, handedTo, due, passed);
	}

	Facts graded(HazardGraded e) {
		return new Facts(told, e.heading(), e.presumed(), handedTo, due, passed);
	}

	Facts handed(EmergencyLine line) {
		var lines = EnumSet.of(line);
		lines.addAll(handedTo);
		return new Facts(told, heading, presumed, lines, due, passed);
	}

	/** No emergency line has it any more. */
	Facts inNobodysHands() {
		return new Facts(told, heading, presumed, Set.of(), due, passed);
	}

	Facts due(DeadlineKind kind, Instant at) {
		return new Facts(told, heading, presumed, handedTo, with(due, kind, at), passed);
	}

	Facts passed(HazardDeadlinePassed e) {
		return new Facts(told, heading, presumed, handedTo, due, with(passed, e.kind(), e.due()));
	}

	boolean isPassed(DeadlineKind kind, Instant at) {
		return at.equals(passed.get(kind));
	}

	private static Map<DeadlineKind, Instant> with(Map<DeadlineKind, Instant> before, DeadlineKind kind, Instant at) {
		var all = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
		all.putAll(before);
		all.put(kind, at);
		return all;
	}
}
