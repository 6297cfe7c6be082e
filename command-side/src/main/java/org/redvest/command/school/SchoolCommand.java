package org.redvest.command.school;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.CancellationReason;
import org.redvest.kernel.SchoolEvent.ClosingReason;
import org.redvest.kernel.SchoolEvent.EndReason;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.ReleaseReason;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerId;

/** What may be asked of a school. Whoever asks names pairings and sessions, so that it can be asked twice. */
public sealed interface SchoolCommand extends Command {

	SchoolId schoolId();

	/** 登记学校 */
	record RegisterSchool(@TargetAggregateIdentifier SchoolId schoolId, Particulars particulars, By by) implements SchoolCommand, Begins {
	}

	record CorrectSchool(@TargetAggregateIdentifier SchoolId schoolId, Particulars particulars, By by) implements SchoolCommand {
	}

	/** 撤并、停办 */
	record CloseSchool(@TargetAggregateIdentifier SchoolId schoolId, ClosingReason reason, By by) implements SchoolCommand {
	}

	/** 结对 */
	record PairSchool(@TargetAggregateIdentifier SchoolId schoolId, EntryId pairing, Pairing with, By by) implements SchoolCommand {
	}

	/** @param until the first day on which the pairing holds no more */
	record EndPairing(@TargetAggregateIdentifier SchoolId schoolId, EntryId pairing, LocalDate until, EndReason reason, By by)
			implements
				SchoolCommand {
	}

	/** 组建兴趣小组 */
	record FormInterestGroup(@TargetAggregateIdentifier SchoolId schoolId, Subject subject, By by) implements SchoolCommand {
	}

	record AssignTeacher(@TargetAggregateIdentifier SchoolId schoolId, VolunteerId volunteerId, Subject subject, By by)
			implements
				SchoolCommand {
	}

	/** From all that the volunteer teaches there. */
	record ReleaseTeacher(@TargetAggregateIdentifier SchoolId schoolId, VolunteerId volunteerId, ReleaseReason reason, By by)
			implements
				SchoolCommand {
	}

	record PlanSession(@TargetAggregateIdentifier SchoolId schoolId, EntryId session, Lesson lesson, By by) implements SchoolCommand {
	}

	/** @param lesson as it was held, which need not be as it was planned */
	record HoldSession(@TargetAggregateIdentifier SchoolId schoolId, EntryId session, Lesson lesson, HeadCount attendance, By by)
			implements
				SchoolCommand {
	}

	record CancelSession(@TargetAggregateIdentifier SchoolId schoolId, EntryId session, CancellationReason reason, By by)
			implements
				SchoolCommand {
	}

	/** Heads, never names. */
	record RecordAttendance(@TargetAggregateIdentifier SchoolId schoolId, EntryId session, HeadCount attendance, By by)
			implements
				SchoolCommand {
	}

	/** 命名示范点 */
	record NameDemonstrationSite(@TargetAggregateIdentifier SchoolId schoolId, Evidence decision, By by) implements SchoolCommand {
	}
}
