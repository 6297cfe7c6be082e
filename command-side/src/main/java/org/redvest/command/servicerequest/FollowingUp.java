package org.redvest.command.servicerequest;

import java.util.List;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.FollowUpCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.Archived;
import org.redvest.command.servicerequest.ServiceRequestState.Closed;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Result;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestEvent.ServiceRated;

/** Whether it is done (回访、结案、归档), by somebody other than the handling unit: Beijing art. 23, Jinan art. 27. */
final class FollowingUp {

	private FollowingUp() {
	}

	static List<ServiceRequestEvent> decide(Known known, FollowUpCommand command, Briefing briefing) {
		return switch (command) {
			case RecordFollowUp c -> record(known, c);
			case SendBack c -> sendBack(known, c, briefing.terms());
			case CloseRequest c -> close(known, c, briefing.terms());
			case ArchiveRequest c -> archive(known, c);
			case ReopenRequest c -> reopen(known, c, briefing.terms());
			case RateService c -> rate(known, c);
		};
	}

	private static List<ServiceRequestEvent> record(Known known, RecordFollowUp c) {
		Answered answered = answered(known, c.by());
		Case facts = answered.facts();
		Result result = answered.result();
		Answers answers = c.answers();
		if (!answers.reached() && (answers.contacted() != null || answers.solved() != null || answers.satisfied() != null)) {
			throw Refused.invalid("request.answers-of-nobody");
		}
		if (result.reached()) {
			if (answers.equals(result.heard())) {
				return List.of();
			}
			throw Refused.conflict("request.already-reached");
		}
		return List.of(new FollowUpRecorded(facts.id(), facts.heading(), answers, result.attempts() + 1, result.outcome(),
				result.reported().outcomeBy(), c.note()));
	}

	private static List<ServiceRequestEvent> sendBack(Known known, SendBack c, Terms terms) {
		Case facts = answered(known, c.by()).facts();
		return List.of(new RequestSentBack(facts.id(), facts.heading(), c.reason(), c.note()), Dispatching.deadline(facts, facts.heading(),
				c.by().at(), DeadlineKind.OUTCOME, DeadlineCause.SENT_BACK, terms));
	}

	private static List<ServiceRequestEvent> close(Known known, CloseRequest c, Terms terms) {
		if (known instanceof Closed) {
			return List.of();
		}
		Answered answered = answered(known, c.by());
		Case facts = answered.facts();
		Result result = answered.result();
		int needed = terms.rules().followUpAttempts();
		if (!result.reached() && result.attempts() < needed) {
			throw Refused.conflict("request.follow-up-missing", result.attempts(), needed);
		}
		if (!fits(c.reason(), result)) {
			throw Refused.conflict("request.close-reason-contradicts");
		}
		Answers heard = result.heard();
		return List.of(new RequestClosed(facts.id(), facts.heading(), c.reason(), result.outcome(), heard == null ? null : heard.solved(),
				heard == null ? null : heard.satisfied(), result.reported().outcomeBy(), facts.untold(), terms.version()));
	}

	/** The reason must not say what the follow-up did not hear. */
	private static boolean fits(CloseReason reason, Result result) {
		Answers heard = result.heard();
		Solved solved = heard == null ? null : heard.solved();
		return switch (reason) {
			case CONFIRMED -> solved == Solved.YES || solved == Solved.PARTLY;
			case EXPLAINED -> result.reached() && (result.outcome() == Outcome.EXPLAINED || result.outcome() == Outcome.NOT_COMPETENT);
			case NOT_REACHED -> !result.reached();
			case PLANNED -> result.reached() && (result.outcome() == Outcome.PARKED || result.outcome() == Outcome.PARTLY);
		};
	}

	/** Not before every other reporter was told. */
	private static List<ServiceRequestEvent> archive(Known known, ArchiveRequest c) {
		Who.centre(c.by());
		if (known instanceof Archived) {
			return List.of();
		}
		Case facts = closed(known).facts();
		if (!facts.untold().isEmpty()) {
			throw Refused.conflict("request.reporters-untold", facts.untold().size());
		}
		return List.of(new RequestArchived(facts.id(), facts.heading()));
	}

	private static List<ServiceRequestEvent> reopen(Known known, ReopenRequest c, Terms terms) {
		Case facts = closed(known).facts();
		if (!Who.isRequester(facts, c.by())) {
			Who.centre(c.by());
		}
		return List.of(new RequestReopened(facts.id(), facts.heading(), c.reason(), c.note()), Dispatching.deadline(facts, facts.heading(),
				c.by().at(), DeadlineKind.OUTCOME, DeadlineCause.REOPENED, terms));
	}

	/** The requester's own rating (评单), or what he told the centre. */
	private static List<ServiceRequestEvent> rate(Known known, RateService c) {
		if (!(known instanceof Answered || known instanceof Closed || known instanceof Archived)) {
			throw Refused.conflict("request.nothing-to-rate");
		}
		Case facts = known.facts();
		if (!Who.isRequester(facts, c.by())) {
			Who.centre(c.by());
			Who.outside(facts, c.by(), "request.own-rating");
		}
		return c.rating() == facts.attention().rating() && c.note() == null
				? List.of()
				: List.of(new ServiceRated(facts.id(), facts.heading(), c.rating(), c.note()));
	}

	private static Answered answered(Known known, By by) {
		Who.centre(by);
		if (!(known instanceof Answered answered)) {
			throw Refused.conflict("request.not-reported");
		}
		Who.outside(answered.facts(), by, "request.own-follow-up");
		return answered;
	}

	private static Closed closed(Known known) {
		if (!(known instanceof Closed closed)) {
			throw Refused.conflict("request.not-closed");
		}
		return closed;
	}
}
