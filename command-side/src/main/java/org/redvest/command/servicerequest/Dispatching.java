package org.redvest.command.servicerequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.command.servicerequest.ServiceRequestState.Accepted;
import org.redvest.command.servicerequest.ServiceRequestState.Assigned;
import org.redvest.command.servicerequest.ServiceRequestState.Dispatched;
import org.redvest.command.servicerequest.ServiceRequestState.InHand;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.ReturnPending;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.CoUnitNamed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestRedispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestTakenUp;
import org.redvest.kernel.ServiceRequestEvent.ReturnDenied;
import org.redvest.kernel.ServiceRequestEvent.ReturnRequested;

/** Dispatch, return and taking up (派单、退单、签收), Beijing art. 12-14, Weifang art. 22. */
final class Dispatching {

	private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.-]{0,63}");

	private Dispatching() {
	}

	static List<ServiceRequestEvent> decide(Known known, DispatchCommand command, Briefing briefing) {
		return switch (command) {
			case DispatchRequest c -> dispatch(known, c, briefing.terms());
			case NameCoUnit c -> nameCoUnit(known, c);
			case RequestReturn c -> requestReturn(known, c);
			case DecideReturn c -> decideReturn(known, c, briefing.terms());
			case TakeUp c -> takeUp(known, c);
		};
	}

	private static List<ServiceRequestEvent> dispatch(Known known, DispatchRequest c, Terms terms) {
		Who.centre(c.by());
		readable(c.unit());
		if (known instanceof Dispatched d && c.unit().equals(d.facts().heading().unit())) {
			return List.of();
		}
		if (!(known instanceof Accepted accepted)) {
			throw Refused.conflict("request.not-accepted");
		}
		Case facts = accepted.facts();
		if (facts.heading().classified() == null) {
			throw Refused.conflict("request.not-classified");
		}
		Heading heading = facts.heading().ledBy(c.unit());
		var events = new ArrayList<ServiceRequestEvent>();
		WorkingDays.End returnBy = terms.days().end(c.by().at(), terms.rules().returnWindow());
		events.add(new RequestDispatched(facts.id(), heading, c.designated(), facts.dueFor(DeadlineKind.DISPATCH), returnBy.at(),
				terms.version(), returnBy.calendars()));
		events.addAll(deadlines(facts, heading, c.by(), DeadlineCause.DISPATCHED, terms));
		return events;
	}

	/** Whoever is asked anew has the whole time anew; an anonymous requester cannot be contacted. */
	private static List<ServiceRequestEvent> deadlines(Case facts, Heading heading, By by, DeadlineCause cause, Terms terms) {
		var events = new ArrayList<ServiceRequestEvent>();
		if (!facts.opening().reporter().anonymous()) {
			events.add(deadline(facts, heading, by.at(), DeadlineKind.CONTACT, cause, terms));
		}
		events.add(deadline(facts, heading, by.at(), DeadlineKind.OUTCOME, cause, terms));
		return events;
	}

	/** The deadline of a request that is classified, from an instant. */
	static DeadlineSet deadline(Case facts, Heading heading, Instant from, DeadlineKind kind, DeadlineCause cause, Terms terms) {
		Classified classified = heading.classified();
		if (classified == null) {
			throw new IllegalStateException(facts.id() + " has no class");
		}
		var level = terms.of(classified.level());
		var term = switch (kind) {
			case DISPATCH -> level.dispatch();
			case CONTACT -> level.contact();
			case OUTCOME -> level.feedback();
		};
		WorkingDays.End due = terms.days().end(from, term);
		return new DeadlineSet(facts.id(), heading, kind, due.at(), cause, terms.version(), due.calendars());
	}

	private static List<ServiceRequestEvent> nameCoUnit(Known known, NameCoUnit c) {
		if (!(known instanceof Assigned assigned)) {
			throw Refused.conflict("request.not-dispatched");
		}
		Case facts = assigned.facts();
		if (!Who.isCentre(c.by())) {
			Who.lead(facts, c.by());
		}
		readable(c.coUnit());
		if (c.coUnit().equals(facts.heading().unit())) {
			throw Refused.conflict("request.co-unit-leads");
		}
		return facts.company().coUnits().contains(c.coUnit())
				? List.of()
				: List.of(new CoUnitNamed(facts.id(), facts.heading(), c.coUnit()));
	}

	private static List<ServiceRequestEvent> requestReturn(Known known, RequestReturn c) {
		if (known instanceof ReturnPending pending && pending.asked().reason() == c.reason()) {
			return List.of();
		}
		if (!(known instanceof Dispatched dispatched)) {
			throw Refused.conflict("request.not-dispatched");
		}
		Who.lead(dispatched.facts(), c.by());
		if (dispatched.work().designated()) {
			throw Refused.conflict("request.designated");
		}
		if (c.by().at().isAfter(dispatched.work().returnBy())) {
			throw Refused.conflict("request.return-window-over", dispatched.work().returnBy());
		}
		return List.of(new ReturnRequested(dispatched.facts().id(), dispatched.facts().heading(), c.reason(), c.explanation()));
	}

	private static List<ServiceRequestEvent> decideReturn(Known known, DecideReturn c, Terms terms) {
		Who.centre(c.by());
		if (!(known instanceof ReturnPending pending)) {
			throw Refused.conflict("request.no-return-pending");
		}
		Case facts = pending.facts();
		Who.outside(facts, c.by(), "request.own-return");
		return c.granted()
				? redispatch(pending, c, terms)
				: List.of(new ReturnDenied(facts.id(), facts.heading(), pending.asked().reason(), c.explanation()));
	}

	private static List<ServiceRequestEvent> redispatch(ReturnPending pending, DecideReturn c, Terms terms) {
		if (c.unit() == null) {
			throw Refused.invalid("request.return-unit-missing");
		}
		readable(c.unit());
		Case facts = pending.facts();
		String previous = String.valueOf(facts.heading().unit());
		if (c.unit().equals(previous)) {
			throw Refused.conflict("request.return-to-same-unit");
		}
		Heading heading = facts.heading().ledBy(c.unit());
		var events = new ArrayList<ServiceRequestEvent>();
		WorkingDays.End returnBy = terms.days().end(c.by().at(), terms.rules().returnWindow());
		events.add(new RequestRedispatched(facts.id(), heading, previous, pending.asked().reason(), c.designated(), returnBy.at(),
				terms.version(), returnBy.calendars()));
		events.addAll(deadlines(facts, heading, c.by(), DeadlineCause.REDISPATCHED, terms));
		return events;
	}

	private static List<ServiceRequestEvent> takeUp(Known known, TakeUp c) {
		if (!(known instanceof Assigned assigned)) {
			throw Refused.conflict("request.not-dispatched");
		}
		Who.lead(assigned.facts(), c.by());
		return switch (assigned) {
			case Dispatched d -> List.of(new RequestTakenUp(d.facts().id(), d.facts().heading()));
			case ReturnPending _ -> throw Refused.conflict("request.return-pending");
			case InHand _ -> List.of();
		};
	}

	private static void readable(String unit) {
		if (!UNIT.matcher(unit).matches()) {
			throw Refused.invalid("request.unit-unreadable");
		}
	}
}
