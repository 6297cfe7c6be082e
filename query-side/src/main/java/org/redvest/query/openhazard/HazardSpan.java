package org.redvest.query.openhazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationPassedOn;
import org.redvest.kernel.HazardEvent.RectificationReported;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.fact.HazardStatus;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Key;

/**
 * A time through which nothing about a hazard changed. Who reported it is not in it.
 *
 * @param since its first instant
 * @param until the first instant that is not in it any more, or null
 * @param step what is to be done next by {@code due}, a {@link DeadlineKind} or {@code REVIEW}; null where nothing is
 * @param handOverBy until when an emergency line must have it beside that; null where one has it or none needs to
 */
record HazardSpan(@Key HazardId hazardId, @Key Instant since, @Nullable Instant until, HazardStatus status, AreaCode area,
		@Nullable BuildingId building, @Nullable Integer floor, FindingCode kind, @Nullable Level level, @Nullable UnitCode unit,
		@Nullable String step, @Nullable Instant due, @Nullable Instant handOverBy, Instant reportedAt) {

	private static final String REVIEW = "REVIEW";

	static HazardSpan of(HazardReported e, Instant at) {
		Heading heading = e.heading();
		return new HazardSpan(e.hazardId(), at, null, HazardStatus.REPORTED, heading.area(), heading.building(), heading.floor(),
				heading.kind(), heading.level(), heading.unit(), null, null, null, at);
	}

	HazardSpan until(Instant end) {
		return new HazardSpan(hazardId, since, end, status, area, building, floor, kind, level, unit, step, due, handOverBy, reportedAt);
	}

	/** What holds after an event; never from before what was said earlier. */
	HazardSpan after(HazardEvent event, Instant at) {
		HazardSpan now = headed(event, Days.later(at, since));
		return switch (event) {
			case HazardDeadlineSet e when e.kind() == DeadlineKind.HAND_OVER -> now.next(step, due, e.due());
			case HazardDeadlineSet e -> now.next(e.kind().name(), e.due(), handOverBy);
			case HazardGraded e -> now.next(step, due, e.heading().level() == Level.URGENT ? handOverBy : null);
			case HazardHandedToEmergency _ -> now.next(step, due, null);
			case HazardParked e -> now.next(REVIEW, Days.end(e.review()), handOverBy);
			case HazardRechecked e when e.passed() -> now.next(null, null, handOverBy);
			case HazardWrittenOff _,HazardMarkedFalseAlarm _ -> now.next(null, null, null);
			case HazardReported _,HazardReopened _,HazardResumed _,HazardRechecked _,HazardDeadlinePassed _ -> now;
			case RectificationAssigned _,RectificationPassedOn _,RectificationReported _ -> now;
		};
	}

	private HazardSpan headed(HazardEvent event, Instant from) {
		Heading heading = event.heading();
		return new HazardSpan(hazardId, from, null, HazardStatus.after(status, event), heading.area(), heading.building(), heading.floor(),
				heading.kind(), heading.level(), heading.unit(), step, due, handOverBy, reportedAt);
	}

	private HazardSpan next(@Nullable String newStep, @Nullable Instant newDue, @Nullable Instant newHandOver) {
		return new HazardSpan(hazardId, since, until, status, area, building, floor, kind, level, unit, newStep, newDue, newHandOver,
				reportedAt);
	}
}
