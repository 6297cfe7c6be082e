package org.redvest.command.hazard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardState.AwaitingRecheck;
import org.redvest.command.hazard.HazardState.Graded;
import org.redvest.command.hazard.HazardState.HandedToEmergency;
import org.redvest.command.hazard.HazardState.Known;
import org.redvest.command.hazard.HazardState.Open;
import org.redvest.command.hazard.HazardState.Parked;
import org.redvest.command.hazard.HazardState.Rechecked;
import org.redvest.command.hazard.HazardState.Rectifying;
import org.redvest.command.hazard.HazardState.Reported;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.Refused;

/** Report, grading and hand-over to emergency (上报、定级、转应急): how dangerous it is, and who must know at once. */
final class Alarm {

	private Alarm() {
	}

	/**
	 * Reported once. What the rules presume to be urgent is urgent from that moment on; what repeats an open hazard waits for
	 * somebody to look whether it does.
	 *
	 * @param place the community of the building that is named, if it is in use
	 * @param earlier the open hazard of this kind at this place
	 */
	static List<HazardEvent> report(HazardState state, ReportHazard c, Deadlines deadlines, Optional<AreaCode> place,
			Optional<HazardId> earlier) {
		if (state instanceof Known known) {
			if (known.facts().saysNothingNew(c)) {
				return List.of();
			}
			throw Refused.conflict("hazard.exists");
		}
		if (!deadlines.rules().kinds().contains(c.kind())) {
			throw Refused.invalid("hazard.not-a-hazard", c.kind());
		}
		var heading = new Heading(area(c, place), c.building(), c.floor(), c.kind(), null, null);
		var reported = new HazardReported(c.hazardId(), heading, c.patrol(), c.description(), c.address(), c.name(), c.phone(),
				earlier.orElse(null), deadlines.version());
		return deadlines.rules().presumedUrgent().contains(c.kind()) && earlier.isEmpty()
				? presumed(reported, c.by().at(), deadlines)
				: List.of(reported, deadlines.set(c.hazardId(), heading, DeadlineKind.GRADE, c.by().at()));
	}

	private static List<HazardEvent> presumed(HazardReported reported, Instant at, Deadlines deadlines) {
		HazardId id = reported.hazardId();
		Heading urgent = reported.heading().graded(Level.URGENT);
		return List.of(reported, new HazardGraded(id, urgent, true, null, null, null, deadlines.version()),
				deadlines.set(id, urgent, DeadlineKind.HAND_OVER, at), deadlines.set(id, urgent, DeadlineKind.ASSIGN, at));
	}

	/** Where it is. A patrol says where it was, even if the building has gone since; anybody else names what is there. */
	private static AreaCode area(ReportHazard c, Optional<AreaCode> place) {
		if (c.patrol() != null) {
			return c.area();
		}
		if (c.description() == null) {
			throw Refused.invalid("hazard.description-missing");
		}
		BuildingId building = c.building();
		if (building != null) {
			AreaCode community = place.orElseThrow(() -> Refused.notFound("hazard.building-unknown", building));
			if (!c.area().covers(community)) {
				throw Refused.conflict("hazard.building-elsewhere", c.area().value());
			}
			return community;
		}
		if (c.address() == null) {
			throw Refused.invalid("hazard.place-missing");
		}
		return c.area();
	}

	/** A level rises freely, and falls only with a reason; what is parked and becomes urgent goes on. */
	static List<HazardEvent> grade(HazardState state, GradeHazard c, Deadlines deadlines) {
		Open open = state.open();
		Facts facts = open.facts();
		Level before = facts.level();
		if (c.level() == before && !facts.presumed()) {
			return List.of();
		}
		boolean falls = before != null && c.level().compareTo(before) < 0;
		if (falls == (c.lowered() == null)) {
			throw Refused.invalid(falls ? "hazard.lowering-unexplained" : "hazard.not-lowered");
		}
		Heading heading = facts.heading().graded(c.level());
		var events = new ArrayList<HazardEvent>();
		if (open instanceof Parked parked && c.level() == Level.URGENT) {
			events.add(new HazardResumed(facts.id(), facts.heading(), parked.reason()));
		}
		events.add(new HazardGraded(facts.id(), heading, false, before, c.lowered(), c.note(), deadlines.version()));
		if (before == null || c.level().compareTo(before) > 0) {
			tightened(open, heading, c.by().at(), deadlines).forEach(events::add);
		}
		return events;
	}

	/** A higher level brings deadlines forward and never puts them off. */
	private static Stream<HazardEvent> tightened(Open open, Heading heading, Instant at, Deadlines deadlines) {
		Facts facts = open.facts();
		DeadlineKind handOver = heading.level() == Level.URGENT && facts.handedTo().isEmpty() ? DeadlineKind.HAND_OVER : null;
		return Stream.concat(Stream.ofNullable(handOver), Stream.ofNullable(next(open)))
				.map(kind -> deadlines.set(facts.id(), heading, kind, at)).filter(set -> isEarlier(set.due(), facts.dueFor(set.kind())))
				.map(HazardEvent.class::cast);
	}

	private static boolean isEarlier(Instant due, @Nullable Instant before) {
		return before == null || due.isBefore(before);
	}

	/** What somebody has to do next; nothing where the recheck is done. */
	private static @Nullable DeadlineKind next(Open open) {
		return switch (open) {
			case Reported _,Graded _,HandedToEmergency _ -> DeadlineKind.ASSIGN;
			case Rectifying _ -> DeadlineKind.RECTIFY;
			case Parked parked -> parked.facts().unit() == null ? DeadlineKind.ASSIGN : DeadlineKind.RECTIFY;
			case AwaitingRecheck _ -> DeadlineKind.RECHECK;
			case Rechecked _ -> null;
		};
	}

	/** At any time until it is over, to as many lines as are needed, graded or not. */
	static List<HazardEvent> handOver(HazardState state, HandToEmergency c) {
		Facts facts = state.open().facts();
		if (c.reference() != null && !Actor.isCode(c.reference())) {
			throw Refused.invalid("hazard.reference-malformed");
		}
		return facts.handedTo().contains(c.to())
				? List.of()
				: List.of(new HazardHandedToEmergency(facts.id(), facts.heading(), c.to(), c.reference(),
						facts.lacksHandOver() ? facts.dueFor(DeadlineKind.HAND_OVER) : null, c.note()));
	}
}
