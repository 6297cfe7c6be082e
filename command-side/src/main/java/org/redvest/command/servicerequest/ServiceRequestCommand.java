package org.redvest.command.servicerequest;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.Command;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.RedactionReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestEvent.Through;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;

/** What can be asked of a service request (诉求工单), by the part of its course to which it belongs. */
public sealed interface ServiceRequestCommand extends Command {

	ServiceRequestId requestId();

	/** The building that it is about, or null. */
	default @Nullable BuildingId building() {
		return null;
	}

	/** Until a unit has it (登记、受理). */
	sealed interface IntakeCommand extends ServiceRequestCommand {
	}

	/** Who is responsible (派单、退单、签收). */
	sealed interface DispatchCommand extends ServiceRequestCommand {
	}

	/** What the unit does about it (办理). */
	sealed interface HandlingCommand extends ServiceRequestCommand {
	}

	/** What the clock finds or does (催办、督办、超期). */
	sealed interface TimeCommand extends ServiceRequestCommand {
	}

	/** Whether it is done (回访、结案). */
	sealed interface FollowUpCommand extends ServiceRequestCommand {
	}

	/** What runs beside the course: several reporters, reminders, supervision, protection. */
	sealed interface SideCommand extends ServiceRequestCommand {
	}

	// intake

	record SubmitRequest(@TargetAggregateIdentifier ServiceRequestId requestId, AreaCode area, @Nullable BuildingId building,
			Reporter reporter, Sealed matter, @Nullable Sealed address, boolean confidential, By by) implements IntakeCommand, Begins {
	}

	record RegisterOnBehalf(@TargetAggregateIdentifier ServiceRequestId requestId, AreaCode area, @Nullable BuildingId building,
			Reporter reporter, Sealed matter, @Nullable Sealed address, boolean confidential, By by) implements IntakeCommand, Begins {

		/** What was said at a door. Its words are sealed already, under the request's own key. */
		public static RegisterOnBehalf saidAtDoor(CaseRaised raised, By by) {
			Contact contact = raised.contact();
			return new RegisterOnBehalf(raised.request(), raised.community(), raised.place(), contact == null
					? Reporter.nobody()
					: new Reporter(null, null, contact.phone(), contact.person(), contact.matter(), false), raised.matter(), null, false,
					by);
		}

		/**
		 * What a unit is to do about a hazard; nobody asks for it. Its words are sealed already, under the key that both share.
		 *
		 * @param building in which it is, or null where that is no longer in use
		 */
		public static RegisterOnBehalf toRectify(RectificationAssigned assigned, @Nullable BuildingId building, By by) {
			return new RegisterOnBehalf(assigned.hazardId().request(), assigned.heading().area(), building, Reporter.nobody(),
					assigned.instruction(), assigned.address(), false, by);
		}
	}

	/**
	 * A program passes on what somebody reported to it, through the open interface.
	 *
	 * @param asked what it took down for the requester
	 * @param classified as what the chosen matter of the catalogue classifies it
	 */
	record ReportThrough(@TargetAggregateIdentifier ServiceRequestId requestId, RegisterOnBehalf asked, Classified classified,
			Through through, By by) implements IntakeCommand, Begins {

		@Override
		public @Nullable BuildingId building() {
			return asked.building();
		}
	}

	record ClassifyRequest(@TargetAggregateIdentifier ServiceRequestId requestId, Classified classified, By by) implements IntakeCommand {
	}

	/** @param news what is new beside an earlier request of the same matter that was closed */
	record AcceptRequest(@TargetAggregateIdentifier ServiceRequestId requestId, @Nullable Sealed news, By by) implements IntakeCommand {
	}

	/** @param earlier for {@code SAME_MATTER_CLOSED}; the suspected one where it is not given */
	record DeclineRequest(@TargetAggregateIdentifier ServiceRequestId requestId, DeclineReason reason, @Nullable ServiceRequestId earlier,
			@Nullable Sealed explanation, By by) implements IntakeCommand {
	}

	record DivertToEmergency(@TargetAggregateIdentifier ServiceRequestId requestId, EmergencyLine to, @Nullable Sealed note, By by)
			implements
				IntakeCommand {
	}

	/** @param person by which an agent recognised the requester, null where he acts through his own account */
	record WithdrawRequest(@TargetAggregateIdentifier ServiceRequestId requestId, @Nullable PersonKey person, Evidence evidence, By by)
			implements
				IntakeCommand {
	}

	// dispatch

	record DispatchRequest(@TargetAggregateIdentifier ServiceRequestId requestId, String unit, boolean designated, By by)
			implements
				DispatchCommand {
	}

	record NameCoUnit(@TargetAggregateIdentifier ServiceRequestId requestId, String coUnit, By by) implements DispatchCommand {
	}

	record RequestReturn(@TargetAggregateIdentifier ServiceRequestId requestId, ReturnReason reason, @Nullable Sealed explanation, By by)
			implements
				DispatchCommand {
	}

	/** @param unit who leads from now on, where it is granted */
	record DecideReturn(@TargetAggregateIdentifier ServiceRequestId requestId, boolean granted, @Nullable String unit, boolean designated,
			@Nullable Sealed explanation, By by) implements DispatchCommand {
	}

	record TakeUp(@TargetAggregateIdentifier ServiceRequestId requestId, By by) implements DispatchCommand {
	}

	// handling

	record ContactRequester(@TargetAggregateIdentifier ServiceRequestId requestId, ContactMeans means, boolean reached, By by)
			implements
				HandlingCommand {
	}

	record RecordProgress(@TargetAggregateIdentifier ServiceRequestId requestId, Sealed note, By by) implements HandlingCommand {
	}

	/** @param limit until when the clock stands still at most */
	record AskRequester(@TargetAggregateIdentifier ServiceRequestId requestId, Sealed question, Instant limit, By by)
			implements
				HandlingCommand {
	}

	record AnswerRequester(@TargetAggregateIdentifier ServiceRequestId requestId, Sealed answer, By by) implements HandlingCommand {
	}

	record RequestExtension(@TargetAggregateIdentifier ServiceRequestId requestId, ExtensionReason reason, Instant until,
			@Nullable Sealed explanation, By by) implements HandlingCommand {
	}

	record DecideExtension(@TargetAggregateIdentifier ServiceRequestId requestId, boolean granted, By by) implements HandlingCommand {
	}

	/** @param review when it is looked at again, and the clock goes on, at the latest */
	record Park(@TargetAggregateIdentifier ServiceRequestId requestId, ParkReason reason, Instant review, @Nullable Sealed explanation,
			By by)
			implements
				HandlingCommand {
	}

	record Unpark(@TargetAggregateIdentifier ServiceRequestId requestId, By by) implements HandlingCommand {
	}

	record ReportOutcome(@TargetAggregateIdentifier ServiceRequestId requestId, Outcome outcome, Sealed reply, By by)
			implements
				HandlingCommand {
	}

	// the clock

	/** @param due as the deadline was set */
	record PassDeadline(@TargetAggregateIdentifier ServiceRequestId requestId, DeadlineKind kind, Instant due, By by)
			implements
				TimeCommand {
	}

	/**
	 * @param due as in {@link PassDeadline}
	 * @param rule the rules of attention by which it is time
	 */
	record RemindUnit(@TargetAggregateIdentifier ServiceRequestId requestId, DeadlineKind kind, Instant due, RuleVersion rule, By by)
			implements
				TimeCommand {
	}

	/**
	 * @param due as in {@link PassDeadline}
	 * @param rule as in {@link RemindUnit}
	 */
	record EscalateRequest(@TargetAggregateIdentifier ServiceRequestId requestId, DeadlineKind kind, Instant due, int level,
			RuleVersion rule, By by) implements TimeCommand {
	}

	/** @param limit of the pause that is to end */
	record EndPause(@TargetAggregateIdentifier ServiceRequestId requestId, Instant limit, By by) implements TimeCommand {
	}

	// follow-up

	record RecordFollowUp(@TargetAggregateIdentifier ServiceRequestId requestId, Answers answers, @Nullable Sealed note, By by)
			implements
				FollowUpCommand {
	}

	record SendBack(@TargetAggregateIdentifier ServiceRequestId requestId, SendBackReason reason, @Nullable Sealed note, By by)
			implements
				FollowUpCommand {
	}

	record CloseRequest(@TargetAggregateIdentifier ServiceRequestId requestId, CloseReason reason, By by) implements FollowUpCommand {
	}

	record ArchiveRequest(@TargetAggregateIdentifier ServiceRequestId requestId, By by) implements FollowUpCommand {
	}

	record ReopenRequest(@TargetAggregateIdentifier ServiceRequestId requestId, ReopenReason reason, @Nullable Sealed note, By by)
			implements
				FollowUpCommand {
	}

	record RateService(@TargetAggregateIdentifier ServiceRequestId requestId, Satisfaction rating, @Nullable Sealed note, By by)
			implements
				FollowUpCommand {
	}

	// beside the course

	record AttachMedia(@TargetAggregateIdentifier ServiceRequestId requestId, Media media, By by) implements SideCommand {
	}

	/** @param community where the building stands */
	record LinkToBuilding(@TargetAggregateIdentifier ServiceRequestId requestId, BuildingId building, AreaCode community, By by)
			implements
				SideCommand {
	}

	record MergeInto(@TargetAggregateIdentifier ServiceRequestId requestId, ServiceRequestId into, By by) implements SideCommand {
	}

	record Unmerge(@TargetAggregateIdentifier ServiceRequestId requestId, By by) implements SideCommand {
	}

	record Subscribe(@TargetAggregateIdentifier ServiceRequestId requestId, Subscriber subscriber, By by) implements SideCommand {
	}

	record Unsubscribe(@TargetAggregateIdentifier ServiceRequestId requestId, SubjectId subscriber, By by) implements SideCommand {
	}

	record TellReporter(@TargetAggregateIdentifier ServiceRequestId requestId, SubjectId subscriber, ContactMeans means, By by)
			implements
				SideCommand {
	}

	record Remind(@TargetAggregateIdentifier ServiceRequestId requestId, @Nullable Sealed note, By by) implements SideCommand {
	}

	record Supervise(@TargetAggregateIdentifier ServiceRequestId requestId, SupervisionReason reason, By by) implements SideCommand {
	}

	record RaiseLevel(@TargetAggregateIdentifier ServiceRequestId requestId, SupervisionReason reason, By by) implements SideCommand {
	}

	record MakeConfidential(@TargetAggregateIdentifier ServiceRequestId requestId, By by) implements SideCommand {
	}

	record LiftConfidentiality(@TargetAggregateIdentifier ServiceRequestId requestId, LiftReason reason, By by) implements SideCommand {
	}

	/** @param occurrence which of the texts of this kind, from 1 */
	record RedactText(@TargetAggregateIdentifier ServiceRequestId requestId, TextKind text, int occurrence, Sealed replacement,
			RedactionReason reason, By by) implements SideCommand {
	}
}
