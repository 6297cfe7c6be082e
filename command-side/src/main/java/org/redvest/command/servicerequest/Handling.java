package org.redvest.command.servicerequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicerequest.ServiceRequestCommand.AnswerRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.HandlingCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.AwaitingInfo;
import org.redvest.command.servicerequest.ServiceRequestState.InHand;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Parked;
import org.redvest.command.servicerequest.ServiceRequestState.Paused;
import org.redvest.command.servicerequest.ServiceRequestState.Running;
import org.redvest.command.servicerequest.Work.Application;
import org.redvest.command.servicerequest.Work.Pause;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.PauseReason;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.ClockPaused;
import org.redvest.kernel.ServiceRequestEvent.ClockResumed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.ExtensionGranted;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRefused;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRequested;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.ProgressRecorded;
import org.redvest.kernel.ServiceRequestEvent.RequestParked;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestEvent.RequesterAnswered;
import org.redvest.kernel.ServiceRequestEvent.RequesterAsked;
import org.redvest.kernel.ServiceRequestEvent.RequesterContacted;

/** What the unit does about it (办理), with its clock: pauses have a reason and a limit, more time is granted from above. */
final class Handling {

	private Handling() {
	}

	static List<ServiceRequestEvent> decide(Known known, HandlingCommand command, Briefing briefing) {
		return switch (command) {
			case ContactRequester c -> contact(known, c);
			case RecordProgress c -> recordProgress(known, c);
			case AskRequester c -> ask(known, c, briefing.terms());
			case AnswerRequester c -> answer(known, c, briefing.terms());
			case RequestExtension c -> requestExtension(known, c, briefing.terms());
			case DecideExtension c -> decideExtension(known, c);
			case Park c -> park(known, c, briefing.terms());
			case Unpark c -> unpark(known, c, briefing.terms());
			case ReportOutcome c -> report(known, c, briefing.terms());
		};
	}

	/** A confidential requester is spoken to by the centre alone (Jinan art. 32). */
	private static List<ServiceRequestEvent> contact(Known known, ContactRequester c) {
		InHand inHand = inHand(known);
		Case facts = inHand.facts();
		if (facts.opening().reporter().anonymous()) {
			throw Refused.conflict("request.anonymous");
		}
		if (!Who.isCentre(c.by()) || facts.handledBy(c.by().actor().unit())) {
			Who.handling(facts, c.by());
			if (facts.attention().confidential()) {
				throw Refused.forbidden("request.confidential");
			}
		}
		return List.of(new RequesterContacted(facts.id(), facts.heading(), c.means(), c.reached(),
				c.reached() && !inHand.work().contacted(), facts.dueFor(DeadlineKind.CONTACT)));
	}

	private static List<ServiceRequestEvent> recordProgress(Known known, RecordProgress c) {
		Case facts = inHand(known).facts();
		Who.handling(facts, c.by());
		return List.of(new ProgressRecorded(facts.id(), facts.heading(), c.note()));
	}

	private static List<ServiceRequestEvent> ask(Known known, AskRequester c, Terms terms) {
		Running running = running(known);
		Case facts = running.facts();
		Who.lead(facts, c.by());
		if (facts.opening().reporter().anonymous()) {
			throw Refused.conflict("request.anonymous");
		}
		ClockPaused paused = pause(running, PauseReason.AWAITING_REQUESTER, c.limit(), c.by(), terms);
		return List.of(new RequesterAsked(facts.id(), facts.heading(), c.question()), paused);
	}

	private static ClockPaused pause(Running running, PauseReason reason, Instant limit, By by, Terms terms) {
		if (running.work().application() != null) {
			throw Refused.conflict("request.extension-pending");
		}
		if (running.work().pauses() >= terms.rules().mostPauses()) {
			throw Refused.conflict("request.pauses-used-up", terms.rules().mostPauses());
		}
		WorkingDays.End longest = terms.days().end(by.at(), terms.rules().longestPause());
		if (!limit.isAfter(by.at()) || limit.isAfter(longest.at())) {
			throw Refused.invalid("request.pause-limit", longest.at());
		}
		return new ClockPaused(running.facts().id(), running.facts().heading(), reason, by.at(), limit, terms.version(),
				longest.calendars());
	}

	private static List<ServiceRequestEvent> answer(Known known, AnswerRequester c, Terms terms) {
		if (!(known instanceof AwaitingInfo awaiting)) {
			throw Refused.conflict("request.nothing-asked");
		}
		Case facts = awaiting.facts();
		if (!Who.isRequester(facts, c.by()) && !Who.isCentre(c.by())) {
			Who.handling(facts, c.by());
		}
		var events = new ArrayList<ServiceRequestEvent>(List.of(new RequesterAnswered(facts.id(), facts.heading(), c.answer())));
		events.addAll(resume(awaiting, c.by(), terms));
		return events;
	}

	/** The clock goes on, and the deadline moves by as long as it stood still. */
	static List<ServiceRequestEvent> resume(InHand inHand, By by, Terms terms) {
		Pause pause = inHand.work().pause();
		if (pause == null) {
			return List.of();
		}
		Case facts = inHand.facts();
		int minutes = pause.minutes(by.at());
		Instant due = facts.dueFor(DeadlineKind.OUTCOME).plusSeconds(minutes * 60L);
		return List.of(new ClockResumed(facts.id(), facts.heading(), pause.reason(), minutes),
				new DeadlineSet(facts.id(), facts.heading(), DeadlineKind.OUTCOME, due, DeadlineCause.RESUMED, terms.version(), List.of()));
	}

	private static List<ServiceRequestEvent> requestExtension(Known known, RequestExtension c, Terms terms) {
		Running running = running(known);
		Case facts = running.facts();
		Who.lead(facts, c.by());
		Application pending = running.work().application();
		if (pending != null) {
			if (pending.until().equals(c.until()) && pending.reason() == c.reason()) {
				return List.of();
			}
			throw Refused.conflict("request.extension-pending");
		}
		if (running.work().extensions() >= terms.rules().mostExtensions()) {
			throw Refused.conflict("request.extensions-used-up", terms.rules().mostExtensions());
		}
		Instant due = facts.dueFor(DeadlineKind.OUTCOME);
		if (c.by().at().isAfter(due)) {
			throw Refused.conflict("request.deadline-over", due);
		}
		WorkingDays.End longest = terms.days().end(due, terms.rules().longestExtension());
		if (!c.until().isAfter(due) || c.until().isAfter(longest.at())) {
			throw Refused.invalid("request.extension-limit", due, longest.at());
		}
		return List.of(new ExtensionRequested(facts.id(), facts.heading(), c.reason(), c.until(), c.by().actor().role(),
				c.by().actor().id(), c.explanation(), terms.version(), longest.calendars()));
	}

	private static List<ServiceRequestEvent> decideExtension(Known known, DecideExtension c) {
		InHand inHand = inHand(known);
		Application asked = inHand.work().application();
		if (asked == null) {
			throw Refused.conflict("request.no-extension-pending");
		}
		if (!Who.above(c.by().actor().role(), asked.applicant())) {
			throw Refused.forbidden("request.not-above-handler");
		}
		if (c.by().actor().id().equals(asked.account())) {
			throw Refused.forbidden("request.own-extension");
		}
		Case facts = inHand.facts();
		if (c.by().actor().role() == Role.UNIT_LEADER) {
			Who.lead(facts, c.by());
		}
		Instant due = facts.dueFor(DeadlineKind.OUTCOME);
		return c.granted()
				? List.of(
						new ExtensionGranted(facts.id(), facts.heading(), asked.reason(), due, asked.until(), asked.rule(),
								asked.calendars()),
						new DeadlineSet(facts.id(), facts.heading(), DeadlineKind.OUTCOME, asked.until(), DeadlineCause.EXTENDED,
								asked.rule(), asked.calendars()))
				: List.of(new ExtensionRefused(facts.id(), facts.heading(), asked.reason(), due, asked.until(), asked.rule(),
						asked.calendars()));
	}

	private static List<ServiceRequestEvent> park(Known known, Park c, Terms terms) {
		if (known instanceof Parked parked && parked.parked().reason() == c.reason() && parked.parked().review().equals(c.review())) {
			return List.of();
		}
		Running running = running(known);
		Case facts = running.facts();
		Who.lead(facts, c.by());
		ClockPaused paused = pause(running, PauseReason.PARKED, c.review(), c.by(), terms);
		return List.of(new RequestParked(facts.id(), facts.heading(), c.reason(), c.review(), c.explanation(), paused.rule(),
				paused.calendars()), paused);
	}

	private static List<ServiceRequestEvent> unpark(Known known, Unpark c, Terms terms) {
		if (!(known instanceof Parked parked)) {
			throw Refused.conflict("request.not-parked");
		}
		Case facts = parked.facts();
		if (!Who.isCentre(c.by())) {
			Who.lead(facts, c.by());
		}
		var events = new ArrayList<ServiceRequestEvent>();
		events.add(new RequestUnparked(facts.id(), facts.heading(), parked.parked().reason()));
		events.addAll(resume(parked, c.by(), terms));
		return events;
	}

	/** Late is allowed: the deadline stands on the event, for all to see. */
	private static List<ServiceRequestEvent> report(Known known, ReportOutcome c, Terms terms) {
		if (known instanceof Answered answered && answered.result().outcome() == c.outcome()
				&& answered.result().reported().reply().equals(c.reply())) {
			return List.of();
		}
		InHand inHand = inHand(known);
		Case facts = inHand.facts();
		Who.lead(facts, c.by());
		var events = new ArrayList<ServiceRequestEvent>(resume(inHand, c.by(), terms));
		Instant due = events.stream().filter(DeadlineSet.class::isInstance).map(DeadlineSet.class::cast).map(DeadlineSet::due).findFirst()
				.orElseGet(() -> facts.dueFor(DeadlineKind.OUTCOME));
		events.add(new OutcomeReported(facts.id(), facts.heading(), c.outcome(), c.reply(), due, inHand.work().extensions(),
				inHand.work().round()));
		return events;
	}

	private static InHand inHand(Known known) {
		if (!(known instanceof InHand inHand)) {
			throw Refused.conflict("request.not-in-hand");
		}
		return inHand;
	}

	private static Running running(Known known) {
		return switch (inHand(known)) {
			case Running running -> running;
			case Paused _ -> throw Refused.conflict("request.clock-stands-still");
		};
	}
}
