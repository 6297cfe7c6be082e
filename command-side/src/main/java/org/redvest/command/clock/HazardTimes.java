package org.redvest.command.clock;

import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardDeadlinePassed;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardResumed;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationReported;

/** The deadlines of a hazard, and the day on which a parked one is looked at again, where no unit has it as a request. */
final class HazardTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(HazardDeadlineSet.class, HazardDeadlinePassed.class, HazardGraded.class,
			HazardHandedToEmergency.class, RectificationAssigned.class, RectificationReported.class, HazardRechecked.class,
			HazardParked.class, HazardResumed.class, HazardWrittenOff.class, HazardMarkedFalseAlarm.class);

	private HazardTimes() {
	}

	static void note(HazardEvent event, Diary diary) {
		switch (event) {
			case HazardDeadlineSet e -> diary.set(Kind.HAZARD_DEADLINE, e.kind(), e.due());
			case HazardDeadlinePassed e -> diary.drop(Kind.HAZARD_DEADLINE, e.kind());
			case HazardGraded e -> graded(e, diary);
			case HazardHandedToEmergency _ -> met(DeadlineKind.HAND_OVER, diary);
			case RectificationAssigned _ -> met(DeadlineKind.ASSIGN, diary);
			case RectificationReported _ -> {
				met(DeadlineKind.ASSIGN, diary);
				met(DeadlineKind.RECTIFY, diary);
			}
			case HazardRechecked _ -> met(DeadlineKind.RECHECK, diary);
			case HazardParked e -> parked(e, diary);
			case HazardResumed _ -> diary.drop(Kind.HAZARD_REVIEW);
			case HazardWrittenOff _,HazardMarkedFalseAlarm _ -> diary.dropAll();
			case HazardEvent.HazardReported _,HazardEvent.RectificationPassedOn _,HazardEvent.HazardReopened _ -> {
			}
		}
	}

	private static void graded(HazardGraded e, Diary diary) {
		met(DeadlineKind.GRADE, diary);
		if (e.heading().level() != Level.URGENT) {
			met(DeadlineKind.HAND_OVER, diary);
		}
	}

	/** What is to be done next has a new deadline when it goes on. */
	private static void parked(HazardParked e, Diary diary) {
		diary.drop(Kind.HAZARD_DEADLINE);
		if (e.heading().unit() == null) {
			diary.set(Kind.HAZARD_REVIEW, Diary.begin(e.review()));
		}
	}

	private static void met(DeadlineKind kind, Diary diary) {
		diary.drop(Kind.HAZARD_DEADLINE, kind);
	}
}
