package org.redvest.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.privacy.Sealed;

/**
 * Hazard (隐患) from its report to its write-off (销号), domain.md section 9.8. Every event has the hazard's heading as it stands
 * from then on, so that views group by place, kind, level and unit from single events. Who reported it stands in the report
 * alone, sealed, and in no event that a rectifying unit needs.
 */
public sealed interface HazardEvent extends DomainEvent {

	/** The set of places with an open hazard of a kind; a key is {@code <building>/<kind>/<floor>}. */
	String PLACE = "hazard.place";

	/** The category of the requests by which hazards are rectified begins with this. */
	String CATEGORY = "hazard.";

	HazardId hazardId();

	Heading heading();

	/** The category of the request by which a hazard of a kind is rectified, such as {@code hazard.gas-smell}. */
	static String category(FindingCode kind) {
		return CATEGORY + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** 隐患等级, from the lowest up (Work Safety Law: 一般 and 重大; the two others are ours). */
	enum Level {
		/** 一般 */
		ORDINARY,
		/** 较大 */
		CONSIDERABLE,
		/** 重大 */
		MAJOR,
		/** 紧急险情 */
		URGENT
	}

	/** Why a level falls (降级原因). */
	enum LoweringReason {
		/** 复核降级 */
		ASSESSED_ANEW,
		/** 险情已解除 */
		DANGER_OVER,
		/** 部分消除 */
		PARTLY_REMOVED,
		/** 误定 */
		ENTERED_IN_ERROR
	}

	/** Which of a hazard's times is meant (时限). */
	enum DeadlineKind {
		/** 定级时限 */
		GRADE,
		/** 转应急时限 */
		HAND_OVER,
		/** 交办时限 */
		ASSIGN,
		/** 整改时限 */
		RECTIFY,
		/** 复查时限 */
		RECHECK
	}

	/** Why it is no hazard (误报原因). */
	enum FalseAlarmReason {
		/** 现场未发现 */
		NOTHING_FOUND,
		/** 误判 */
		MISJUDGED,
		/** 重复上报 */
		ALREADY_REPORTED
	}

	/** Why it lives again (重启原因). */
	enum ReopenReason {
		/** 复发 */
		RECURRED,
		/** 督查发现未整改 */
		FOUND_UNTRUE,
		/** 新情况 */
		NEW_FACTS
	}

	/**
	 * By what a hazard is found and grouped; nothing personal.
	 *
	 * @param area the community, or a wider area where the community is not known
	 * @param level null until it is graded
	 * @param unit to which its rectification is assigned (整改单位), null until then
	 */
	record Heading(AreaCode area, @Nullable BuildingId building, @Nullable Integer floor, FindingCode kind, @Nullable Level level,
			@Nullable UnitCode unit) {

		public Heading graded(Level newLevel) {
			return new Heading(area, building, floor, kind, newLevel, unit);
		}

		public Heading assigned(UnitCode newUnit) {
			return new Heading(area, building, floor, kind, level, newUnit);
		}

		/** The key of its place, null where it is in no building. */
		public @Nullable String place() {
			return building == null ? null : building + "/" + kind + "/" + (floor == null ? "-" : floor);
		}
	}

	/**
	 * Somebody or a patrol reported it.
	 *
	 * @param patrol in which it was found, null where somebody reported it; who patrolled says the patrol
	 * @param description the reporter's words
	 * @param name of the reporter, who need not say it
	 * @param repeats the open hazard of this kind at this place that was known by then, which keeps the place
	 * @param rule the hazard rules by which this is a hazard
	 */
	@EventType("hazard.reported")
	record HazardReported(HazardId hazardId, Heading heading, @Nullable UUID patrol, @Nullable Sealed description,
			@Nullable Sealed address, @Nullable Sealed name, @Nullable Sealed phone, @Nullable HazardId repeats, RuleVersion rule)
			implements
				HazardEvent {

		@Override
		public List<Claim> claims() {
			return repeats == null ? take(heading) : List.of();
		}
	}

	/**
	 * Its level was decided (定级), or raised or lowered.
	 *
	 * @param presumed whether the rules say so of its kind until somebody has looked
	 * @param former the level until then
	 * @param lowered why, where it fell
	 * @param rule the hazard rules in force, by which deadlines follow from the level
	 */
	@EventType("hazard.graded")
	record HazardGraded(HazardId hazardId, Heading heading, boolean presumed, @Nullable Level former, @Nullable LoweringReason lowered,
			@Nullable Sealed note, RuleVersion rule) implements HazardEvent {
	}

	/**
	 * @param rule the hazard rules that gave the time
	 * @param calendars those by which its working days were counted, one for each year; none where it is in other units
	 */
	@EventType("hazard.deadline-set")
	record HazardDeadlineSet(HazardId hazardId, Heading heading, DeadlineKind kind, Instant due, RuleVersion rule,
			List<RuleVersion> calendars) implements HazardEvent {

		public HazardDeadlineSet {
			calendars = List.copyOf(calendars);
		}
	}

	/**
	 * Nothing had met a deadline when it passed (超期).
	 *
	 * @param due as it was set
	 */
	@EventType("hazard.deadline-passed")
	record HazardDeadlinePassed(HazardId hazardId, Heading heading, DeadlineKind kind, Instant due) implements HazardEvent {
	}

	/**
	 * 119, the gas company or another line has it (转应急).
	 *
	 * @param reference the number that the line gave the call, where it gave one
	 * @param handOverBy until when it was due, null where nothing was due
	 */
	@EventType("hazard.handed-to-emergency")
	record HazardHandedToEmergency(HazardId hazardId, Heading heading, EmergencyLine to, @Nullable String reference,
			@Nullable Instant handOverBy, @Nullable Sealed note) implements HazardEvent {
	}

	/**
	 * @param instruction what the unit is to do (整改要求), without who reported it
	 * @param address the exact place, where it was told
	 */
	@EventType("hazard.rectification-assigned")
	record RectificationAssigned(HazardId hazardId, Heading heading, Sealed instruction, @Nullable Sealed address)
			implements
				HazardEvent {
	}

	/** The request was dispatched to another unit, which rectifies it from now on. */
	@EventType("hazard.rectification-passed-on")
	record RectificationPassedOn(HazardId hazardId, Heading heading, UnitCode formerUnit) implements HazardEvent {
	}

	/**
	 * Somebody says what was done about it; whether it is enough says the recheck.
	 *
	 * @param unit of those who did it
	 * @param rectifier the account that answers for it
	 * @param report what was done
	 * @param rectifyBy until when it was due, null where it was done before it was assigned
	 */
	@EventType("hazard.rectification-reported")
	record RectificationReported(HazardId hazardId, Heading heading, UnitCode unit, String rectifier, Outcome outcome, Sealed report,
			@Nullable Instant rectifyBy) implements HazardEvent {
	}

	/**
	 * Somebody else looked at it on the spot (复查), GB/T 30428.8: only a field check that agrees closes a case.
	 *
	 * @param passed whether the danger is gone
	 * @param evidence what shows it, kept outside the log; at least one file where it passed
	 * @param recheckBy until when it was due
	 */
	@EventType("hazard.rechecked")
	record HazardRechecked(HazardId hazardId, Heading heading, boolean passed, Sealed findings, List<Media> evidence, Instant recheckBy)
			implements
				HazardEvent {

		public HazardRechecked {
			evidence = List.copyOf(evidence);
		}
	}

	/** 销号 */
	@EventType("hazard.written-off")
	record HazardWrittenOff(HazardId hazardId, Heading heading) implements HazardEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(PLACE));
		}
	}

	/** 重启 */
	@EventType("hazard.reopened")
	record HazardReopened(HazardId hazardId, Heading heading, ReopenReason reason, @Nullable Sealed note) implements HazardEvent {

		@Override
		public List<Claim> claims() {
			return take(heading);
		}
	}

	/**
	 * It cannot be rectified for now (挂账).
	 *
	 * @param review the day on which it is looked at again
	 * @param rule the hazard rules that allowed so late a day
	 * @param calendars as in {@link HazardDeadlineSet}, of the latest day allowed
	 */
	@EventType("hazard.parked")
	record HazardParked(HazardId hazardId, Heading heading, ParkReason reason, LocalDate review, RuleVersion rule,
			List<RuleVersion> calendars, @Nullable Sealed note) implements HazardEvent {

		public HazardParked {
			calendars = List.copyOf(calendars);
		}
	}

	/** It goes on. */
	@EventType("hazard.resumed")
	record HazardResumed(HazardId hazardId, Heading heading, ParkReason reason) implements HazardEvent {
	}

	/**
	 * It is none (误报), or none of its own.
	 *
	 * @param earlier the hazard that it repeats, for {@code ALREADY_REPORTED}
	 * @param findings what was found on the spot
	 */
	@EventType("hazard.marked-false-alarm")
	record HazardMarkedFalseAlarm(HazardId hazardId, Heading heading, FalseAlarmReason reason, @Nullable HazardId earlier,
			Sealed findings) implements HazardEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(PLACE));
		}
	}

	private static List<Claim> take(Heading heading) {
		String place = heading.place();
		return place == null ? List.of() : List.of(new Claim.Take(PLACE, place));
	}
}
