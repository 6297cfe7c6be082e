package org.redvest.command.servicerequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redvest.command.servicerequest.Case.Notice;
import org.redvest.command.servicerequest.Case.Notice.What;
import org.redvest.command.servicerequest.ServiceRequestCommand.EndPause;
import org.redvest.command.servicerequest.ServiceRequestCommand.EscalateRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.PassDeadline;
import org.redvest.command.servicerequest.ServiceRequestCommand.RemindUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.TimeCommand;
import org.redvest.command.servicerequest.ServiceRequestState.Accepted;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.Assigned;
import org.redvest.command.servicerequest.ServiceRequestState.AwaitingInfo;
import org.redvest.command.servicerequest.ServiceRequestState.InHand;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Over;
import org.redvest.command.servicerequest.ServiceRequestState.Parked;
import org.redvest.command.servicerequest.ServiceRequestState.Received;
import org.redvest.command.servicerequest.ServiceRequestState.Running;
import org.redvest.command.servicerequest.Work.Pause;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.DeadlinePassed;
import org.redvest.kernel.ServiceRequestEvent.QuestionLapsed;
import org.redvest.kernel.ServiceRequestEvent.RequestEscalated;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestEvent.UnitReminded;

/**
 * What follows when a time has come (到期提醒、超期、督办、恢复计时). The clock only says that it has; whether that still means
 * anything is decided here, since a deadline may have been met, moved or stopped at the same moment.
 */
final class Timekeeping {

	private Timekeeping() {
	}

	static List<ServiceRequestEvent> decide(Known known, TimeCommand command, Briefing briefing) {
		Who.application(command.by());
		return switch (command) {
			case PassDeadline c -> pass(known, c);
			case RemindUnit c -> remind(known, c);
			case EscalateRequest c -> escalate(known, c);
			case EndPause c -> endPause(known, c, briefing.terms());
		};
	}

	private static List<ServiceRequestEvent> pass(Known known, PassDeadline c) {
		Case facts = known.facts();
		if (isNoticed(facts, What.PASSED, c.kind(), c.due())) {
			return List.of();
		}
		running(known, c.kind(), c.due());
		if (c.by().at().isBefore(c.due())) {
			throw Refused.conflict("request.deadline-ahead", c.due());
		}
		return List.of(new DeadlinePassed(facts.id(), facts.heading(), c.kind(), c.due()));
	}

	/** Nobody is reminded of what he can no longer keep. */
	private static List<ServiceRequestEvent> remind(Known known, RemindUnit c) {
		Case facts = known.facts();
		if (isNoticed(facts, What.REMINDED, c.kind(), c.due())) {
			return List.of();
		}
		running(known, c.kind(), c.due());
		if (!c.by().at().isBefore(c.due())) {
			throw Refused.conflict("request.deadline-over", c.due());
		}
		return List.of(new UnitReminded(facts.id(), facts.heading(), c.kind(), c.due(), c.rule()));
	}

	/** Somebody may have raised the level by himself before. */
	private static List<ServiceRequestEvent> escalate(Known known, EscalateRequest c) {
		Case facts = known.facts();
		if (facts.attention().supervision() >= c.level()) {
			return List.of();
		}
		running(known, c.kind(), c.due());
		if (!isNoticed(facts, What.PASSED, c.kind(), c.due())) {
			throw Refused.conflict("request.deadline-ahead", c.due());
		}
		return List.of(new RequestEscalated(facts.id(), facts.heading(), c.kind(), c.due(), c.level(), c.rule()));
	}

	private static List<ServiceRequestEvent> endPause(Known known, EndPause c, Terms terms) {
		if (known instanceof Over) {
			throw Refused.conflict("request.over");
		}
		if (!(known instanceof InHand inHand)) {
			throw Refused.conflict("request.not-in-hand");
		}
		Pause pause = inHand.work().pause();
		if (pause == null || !pause.limit().equals(c.limit())) {
			throw Refused.conflict("request.clock-runs");
		}
		if (c.by().at().isBefore(c.limit())) {
			throw Refused.conflict("request.pause-runs", c.limit());
		}
		var events = new ArrayList<ServiceRequestEvent>(goingOn(inHand, c));
		events.addAll(Handling.resume(inHand, c.by(), terms));
		return events;
	}

	private static List<ServiceRequestEvent> goingOn(InHand inHand, EndPause c) {
		Case facts = inHand.facts();
		return switch (inHand) {
			case Parked parked -> List.of(new RequestUnparked(facts.id(), facts.heading(), parked.parked().reason()));
			case AwaitingInfo _ -> List.of(new QuestionLapsed(facts.id(), facts.heading(), c.limit()));
			case Running _ -> List.of();
		};
	}

	private static boolean isNoticed(Case facts, What what, DeadlineKind kind, Instant due) {
		return facts.attention().noticed().contains(new Notice(what, kind, due));
	}

	/** Refused unless this deadline is the one that runs and nothing has met it. */
	private static void running(Known known, DeadlineKind kind, Instant due) {
		if (!due.equals(known.facts().due().get(kind))) {
			throw Refused.conflict("request.deadline-moved", due);
		}
		if (kind == DeadlineKind.OUTCOME && known instanceof InHand inHand && inHand.work().pause() != null) {
			throw Refused.conflict("request.clock-stands-still");
		}
		if (isMet(known, kind)) {
			throw Refused.conflict("request.deadline-met", due);
		}
	}

	private static boolean isMet(Known known, DeadlineKind kind) {
		return switch (known) {
			case Received _,Accepted _ -> kind != DeadlineKind.DISPATCH;
			case Assigned assigned -> kind == DeadlineKind.DISPATCH || kind == DeadlineKind.CONTACT && assigned.work().contacted();
			case Answered answered -> kind != DeadlineKind.CONTACT || answered.work().contacted();
			case Over _ -> throw Refused.conflict("request.over");
		};
	}
}
